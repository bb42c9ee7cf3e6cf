/** An invented organisation as the demonstration connects it to LEFI Online, with the web interface. */
export interface DemoRecipient {
  readonly recipientKind: 'authority' | 'insurer';
  readonly aktorsid: string;
  /** Of its addresses. */
  readonly domain: string;
  readonly grounds: readonly DemoGround[];
  /** Keys of the login service's test persons; the organisation is their employer. */
  readonly people: {
    readonly contact: string;
    readonly manager: string;
    readonly users: readonly string[];
  };
}

interface DemoGround {
  readonly text: string;
  readonly purpose: string;
  /** File of an illustrative profile that comes with the code, without its ending. */
  readonly profile: string;
  readonly requiresConsent: boolean;
}

/** Of each kind one that joins as itself: an authority, whose law is invented, and an insurer, whose purposes are the law's. */
export const demoRecipients: readonly DemoRecipient[] = [
  {
    recipientKind: 'authority',
    aktorsid: '951-01',
    domain: 'exempelmyndigheten.example',
    grounds: [
      {
        text: '3 § förordningen (2099:1) om exempelersättning',
        purpose: 'Prövning av exempelersättning',
        profile: 'csn-lik',
        requiresConsent: false,
      },
      {
        text: '9 § förordningen (2099:1) om exempelersättning',
        purpose: 'Återkrav av exempelersättning',
        profile: 'kronofogden-lik',
        requiresConsent: false,
      },
    ],
    people: { contact: 'anna', manager: 'mats', users: ['lisa', 'lars'] },
  },
  {
    recipientKind: 'insurer',
    aktorsid: '952-01',
    domain: 'exempelbolaget.example',
    grounds: [
      {
        text: '110 kap. 39 § socialförsäkringsbalken',
        purpose: 'samordning',
        profile: 'forsakring-samordning',
        requiresConsent: false,
      },
      {
        text: '114 kap. 25 § socialförsäkringsbalken',
        purpose: 'pensionsprognos',
        profile: 'pensionsprognos',
        requiresConsent: true,
      },
    ],
    people: { contact: 'inga', manager: 'ivar', users: ['ida'] },
  },
];
