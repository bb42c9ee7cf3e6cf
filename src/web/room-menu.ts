/** The rooms that have pages, in the menu's order. `room` is the word that the session's `rooms` uses. */
export const roomMenu = [
  { room: 'portal', name: 'portal', path: '/', text: 'Om tjänsten' },
  { room: 'lefi', name: 'lefi-question', path: '/lefi/', text: 'Förmånsinformation' },
  { room: 'finsam', name: 'finsam', path: '/finsam', text: 'Finsam' },
  { room: 'connection', name: 'connections', path: '/anslutningar', text: 'Anslutning' },
  { room: 'lefi-connection', name: 'lefi-connections', path: '/lefi-anslutning', text: 'LEFI Online' },
  { room: 'register', name: 'register', path: '/register', text: 'Register' },
  { room: 'permissions', name: 'permissions', path: '/behorigheter', text: 'Behörigheter' },
  { room: 'finsam-office', name: 'finsam-office', path: '/finsam-forvaltning', text: 'Finsam, förvaltning' },
] as const;
