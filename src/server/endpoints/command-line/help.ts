export const help = `samsvar – sköt anslutningar, certifikat och åtkomstlogg

ID efter connection, qualification och processor är anslutningens; efter certificate är det certifikatets.

  samsvar connection list [--json]
  samsvar connection show ID [--json]
  samsvar connection add --party ORGANISATIONSNUMMER --board NÄMND [--name NAMN]
      [--service ssbtek|lefi] [--from TID] [--actor-id AKTÖRSID]
      [--qualified alla|AF,CSN,FK,SKV,SO,TNS,MIV] [--refuse-legal-ground] [--long-periods]
  samsvar connection change ID [--actor-id AKTÖRSID] [--legal-ground warn|refuse] [--long-periods yes|no]
  samsvar connection end ID [--from TID]

  samsvar qualification add|end ID --agency alla|AF,CSN,... [--from TID]
  samsvar processor add ID --party ORGANISATIONSNUMMER [--name NAMN] [--role supplier|agent]
      [--from TID] [--to TID]
  samsvar processor end ID --party ORGANISATIONSNUMMER [--from TID]

  samsvar certificate list [--json]
  samsvar certificate add FIL.pem [--connection ID]... [--name NAMN] [--from TID] [--to TID]
      [--operator]
  samsvar certificate grant|revoke ID --connection ID [--from TID]
  samsvar certificate withdraw ID [--from TID]

  samsvar log verify [--checkpoint FIL] [--save FIL]
  samsvar log show [--kind fråga|svar|avslag|åtgärd] [--last ANTAL]
  samsvar log prove TRÄD/PLATS
  samsvar log erase --before TID
  samsvar log key FIL

TID är en dag (2026-12-01: från dagens början i Sverige) eller en tidpunkt (2026-12-01T08:00:00Z); utan den menas nu.
--operator: driftspartens eget certifikat, som företräder alla anslutningars aktörer hos LEFI.
--name behövs när organisationen inte redan är registrerad.
--config FIL pekar ut konfigurationen; utan den läses var/config.json.
Slutkod: 0 utfört, 1 gick inte att utföra, 2 fel i anropet.`;
