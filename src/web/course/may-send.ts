const municipality = ['authorised-representative', 'agreement-contact'];

/** Who else than the connection officer may send what, by where it is sent: the server's table of acts, told to the page. */
const senders: Readonly<Record<string, readonly string[]>> = {
  'change-supplier': municipality,
  'change-contacts': municipality,
  'register-agent': municipality,
  'end-agent': municipality,
  'renew-certificate': [...municipality, 'technical-contact'],
  'withdraw-certificate': [...municipality, 'technical-contact', 'connection-officer'],
  terminate: ['authorised-representative'],
  'end-for-breach': ['approver'],
};

/** Whether somebody with the roles is offered the form. The server decides; this spares writing what would be refused. */
export function maySend(sentTo: string | undefined, roles: readonly string[]): boolean {
  if (sentTo === undefined) return false;
  return (senders[sentTo] ?? ['connection-officer']).some((role) => roles.includes(role));
}
