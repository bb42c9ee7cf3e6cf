export const help = `samsvar – sköt anslutningar, certifikat och åtkomstlogg

  samsvar connection list [--json]
  samsvar connection show ID [--json]
  samsvar connection add --party ORGANISATIONSNUMMER --board NÄMND [--name NAMN]
      [--service ssbtek|lefi] [--from TID] [--actor-id AKTÖRSID]
      [--qualified alla|AF,CSN,FK,SKV,SO,TNS,MIV] [--refuse-legal-ground] [--long-periods]
  samsvar connection end ID [--from TID]

  samsvar certificate list [--json]
  samsvar certificate add FIL.pem [--connection ID]... [--name NAMN] [--from TID] [--to TID]
  samsvar certificate withdraw ID [--from TID]

  samsvar log verify [--checkpoint FIL] [--save FIL]
  samsvar log show [--kind fråga|svar|avslag|åtgärd] [--last ANTAL]
  samsvar log prove TRÄD/PLATS
  samsvar log key FIL

TID är en dag (2026-12-01: från dagens början i Sverige) eller en tidpunkt (2026-12-01T08:00:00Z); utan den menas nu.
--name behövs när organisationen inte redan är registrerad.
--config FIL pekar ut konfigurationen; utan den läses var/config.json.
Slutkod: 0 utfört, 1 gick inte att utföra, 2 fel i anropet.`;
