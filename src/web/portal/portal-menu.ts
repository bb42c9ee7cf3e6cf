interface MenuItem {
  readonly path: string;
  readonly text: string;
}

/** What everybody can go to. */
export const portalMenu: readonly MenuItem[] = [
  { path: '/portal/sidor/om-ssbtek', text: 'Om SSBTEK' },
  { path: '/portal/sidor/sa-gar-en-fraga-till', text: 'Så går en fråga till' },
  { path: '/portal/sidor/forutsattningar', text: 'Vad som gäller' },
  { path: '/portal/anslut', text: 'Anslut din kommun' },
  { path: '/portal/bastjanster', text: 'Bastjänster' },
  { path: '/portal/avtalsdokument', text: 'Avtalsdokument' },
  { path: '/portal/sidor/paminnelse-for-handlaggare', text: 'Påminnelse för handläggare' },
  { path: '/portal/versioner', text: 'Versioner' },
  { path: '/portal/driftstatus', text: 'Driftstatus' },
  { path: '/portal/nyheter', text: 'Nyheter' },
  { path: '/portal/support', text: 'Support' },
  { path: '/portal/felanmalan', text: 'Felanmälan' },
  { path: '/portal/sidor/lefi-online', text: 'LEFI Online' },
  { path: '/lefi-anslutning/om', text: 'Anslut till LEFI Online' },
  { path: '/portal/sidor/uppfoljning-finsam', text: 'Uppföljning Finsam' },
  { path: '/portal/sidor/om-portalen', text: 'Om portalen' },
];

/** What those who write, assure, approve or answer can go to besides, by role. */
export const editorsMenu: readonly (MenuItem & { readonly roles: readonly string[] })[] = [
  {
    path: '/portal/redaktion',
    text: 'Innehåll',
    roles: ['connection-officer', 'approver', 'service-owner', 'agency-representative'],
  },
  { path: '/portal/felanmalningar', text: 'Felanmälningar', roles: ['connection-officer', 'approver'] },
];
