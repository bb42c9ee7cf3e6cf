export const help = `samsvar – sköt anslutningar, certifikat och åtkomstlogg

ID efter order, send, check och så vidare till open är beställningens; sedan är det anslutningens.
ID efter connection och processor är annars anslutningens; efter certificate är det certifikatets.

  samsvar connection order FIL.json --as PERSON [--application ID]
  samsvar connection send|approve ID --as PERSON
  samsvar connection orders --as PERSON [--json]
  samsvar connection show-order ID --as PERSON
  samsvar connection withdraw-order|refuse ID --as PERSON --reason TEXT
  samsvar connection check ID --as PERSON --point skr-decision|9.2.1|...|9.2.8 [--complete]
      [--correct] [--verified] [--evidence TEXT] [--date DAG] [--reference TEXT] [--document ID|FIL.pdf]
  samsvar connection ask-for-completion ID --as PERSON --lacking TEXT...
  samsvar connection register ID --as PERSON --certificate FIL.pem [--actor-id AKTÖRSID]
      [--qualified alla|AF,CSN,...]
  samsvar connection open ID --as PERSON [--from TID]
  samsvar connection end-unopened ID --as PERSON --reason TEXT

  samsvar connection change-supplier|change-contacts|end-agent ID FIL.json --as PERSON
  samsvar connection register-agent ID --as PERSON --name OMBUDETS-NAMN --party ORGANISATIONSNUMMER
      --agreement-on DAG --agreement-reference TEXT --from DAG
  samsvar connection renew-certificate ID --as PERSON --certificate FIL.pem
      --replaces CERTIFIKATETS-ID --from DAG --old-until DAG
  samsvar connection withdraw-certificate ID --as PERSON --certificate CERTIFIKATETS-ID --reason TEXT
  samsvar connection notify-breach ID --as PERSON --text TEXT --to-remedy TEXT
  samsvar connection record-remedy ID --as PERSON --notice ÅTGÄRDENS-ID --text TEXT --on DAG
  samsvar connection end-for-breach ID --as PERSON --notice ÅTGÄRDENS-ID
  samsvar connection notify-preconditions|record-preconditions-met ID --as PERSON --text TEXT
  samsvar connection stop-disclosure ID --as PERSON
  samsvar connection qualify-municipality ID --as PERSON --from DAG
  samsvar connection terminate ID --as PERSON --name NAMN --party ORGANISATIONSNUMMER --from DAG
  samsvar connection undo ID --as PERSON --act ÅTGÄRDENS-ID --reason TEXT
  samsvar connection history ID --as PERSON [--at TID] [--json]
  samsvar connection accept-unassured ID --as PERSON --until DAG
  samsvar connection refuse-unassured ID --as PERSON [--from DAG]
  samsvar connection lawful-then TRÄD/PLATS --as PERSON

  samsvar connection list [--json]
  samsvar connection show ID [--json]
  samsvar connection change ID --as PERSON [--actor-id AKTÖRSID] [--legal-ground warn|refuse]
      [--long-periods yes|no]

Bara för anslutningar till LEFI Online:
  samsvar connection add --as PERSON --service lefi --party ORGANISATIONSNUMMER --board NÄMND
      [--name NAMN] [--from TID] [--actor-id AKTÖRSID] [--qualified alla|AF,CSN,FK,SKV,SO,TNS,MIV]
      [--refuse-legal-ground] [--long-periods] [--recipient municipality|authority|insurer]
  samsvar connection end ID --as PERSON [--from TID]
  samsvar processor add ID --as PERSON --party ORGANISATIONSNUMMER [--name NAMN] [--role supplier|agent]
      [--agreement-on DAG --agreement-reference TEXT] [--from TID] [--to TID]      (ombud: med avtalet)
  samsvar processor end ID --as PERSON --party ORGANISATIONSNUMMER [--from TID]
  samsvar certificate grant|revoke ID --as PERSON --connection ID [--processor ORGANISATIONSNUMMER] [--from TID]

  samsvar certificate list [--json]
  samsvar certificate add FIL.pem --as PERSON [--operator] [--connection ID]... [--name NAMN]
      [--processor ORGANISATIONSNUMMER] [--from TID] [--to TID]      (--connection: bara LEFI Online)
  samsvar certificate withdraw ID --as PERSON --reason TEXT

  samsvar lefi-matter apply FIL.json --as PERSON
  samsvar lefi-matter order-form|name-users|register-agent ANSLUTNING FIL.json --as PERSON
  samsvar lefi-matter deregister|terminate|change-supplier|end-agent ANSLUTNING FIL.json --as PERSON
      [--received-from NAMN --received-on DAG --channel post|e-mail]
  samsvar lefi-matter complete ÄRENDE FIL.json --as PERSON
  samsvar lefi-matter send-signed ÄRENDE FIL.pdf --as PERSON --signed-on DAG
  samsvar lefi-matter ask-for-completion ÄRENDE --as PERSON --lacking TEXT...
  samsvar lefi-matter approve|show ÄRENDE --as PERSON
  samsvar lefi-matter refuse|withdraw ÄRENDE --as PERSON --reason TEXT
  samsvar lefi-matter carry-out ÄRENDE --as PERSON [--actor-id AKTÖRSID] [--certificate FIL.pem]
  samsvar lefi-matter list --as PERSON
  samsvar lefi-matter users ANSLUTNING --as PERSON
  samsvar lefi-matter confirm ANSLUTNING --as PERSON --user BEHÖRIGHETENS-ID...

  samsvar lefi profiles [--json]
  samsvar lefi show ID [--json]
  samsvar lefi set-recipient ID --as PERSON --kind municipality|authority|insurer
  samsvar lefi draft-profile FIL.json --as PERSON
  samsvar lefi draft-ground ID --as PERSON --law TEXT --purpose TEXT --profile NAMN [--consent]
      [--from TID] [--to TID]
  samsvar lefi draft-exception ID --as PERSON --code KOD... [--from TID] [--to TID]
  samsvar lefi decide UTKASTETS-ID --as PERSON [--from TID] [--refuse]      (någon annan än den som skrev)
  samsvar lefi end-ground ID --as PERSON --ground GRUNDENS-ID [--from TID]
  samsvar lefi end-exception ID --as PERSON --code KOD [--from TID]
  samsvar lefi end-profile NAMN --as PERSON [--from TID]

  samsvar person list [--json]
  samsvar person first FIL.json --party ORGANISATIONSNUMMER [--name NAMN]
  samsvar person add FIL.json --as PERSON

  samsvar permission list --as PERSON [--party ORGANISATIONSNUMMER] [--json]
  samsvar permission order --as PERSON --person PERSON --role ROLL --party ORGANISATIONSNUMMER
      [--name NAMN] [--agency AF|CSN|...] [--unit ID] [--from TID] [--to TID]
  samsvar permission decide ID --as PERSON --grant|--refuse
  samsvar permission withdraw ID --as PERSON [--from TID]

  samsvar letter list [--state queued|failed-will-retry|given-up|sent]...
      [--connection ID] [--application ID] [--json]
  samsvar letter show ID

  samsvar log verify [--checkpoint FIL] [--save FIL]
  samsvar log show --as PERSON [--kind fråga|svar|avslag|åtgärd] [--last ANTAL]
  samsvar log prove TRÄD/PLATS
  samsvar log erase --as PERSON --before TID
  samsvar log key FIL

PERSON är ett id, eller ett namn som ingen annan har, ur samsvar person list. --as säger vem du är: åtgärden loggas med
den personen och med operativsystemets användare. Fyra ögon gäller här som i webbgränssnittet.
FIL.json till person add: {"personnummer": "...", "name": "..."}; till person first en lista av minst två, var och en också
med "role": connection-officer, approver eller log-auditor. Den går bara medan ingen av driftspartens roller är tilldelad.
Personnummer skrivs aldrig på kommandoraden.

TID är en dag (2026-12-01: från dagens början i Sverige) eller en tidpunkt (2026-12-01T08:00:00Z); utan den menas nu.
--operator: driftspartens eget certifikat, som företräder aktörerna i anslutningarna till SSBTEK hos LEFI.
--processor: leverantören eller ombudet som frågar med certifikatet; utan den frågar organisationen själv.
--name behövs när organisationen inte redan är registrerad.
--config FIL pekar ut konfigurationen; utan den läses var/config.json.
Slutkod: 0 utfört, 1 gick inte att utföra, 2 fel i anropet.`;
