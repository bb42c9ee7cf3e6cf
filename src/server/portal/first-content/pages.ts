import type { PageContent } from '../content.ts';

const about: PageContent = {
  kind: 'page',
  title: 'Om SSBTEK',
  summary: 'En fråga till ett ställe, ett samlat svar från sju uppgiftslämnare.',
  text: `SSBTEK står för Sammansatt bastjänst ekonomiskt bistånd. Den som handlägger ett ärende om ekonomiskt bistånd behöver se den sökandes hela ekonomiska ställning. I stället för att fråga varje myndighet för sig ställer kommunen en enda fråga, och får ett samlat svar.

## Vad en bastjänst är

Genom en bastjänst kan en organisations system begära, lämna eller ta emot uppgifter från en annan organisations system, oftast sedan båda har visat vilka de är på ett säkert sätt. När flera bastjänster sätts samman så att en enda fråga räcker kallas det en vidareförmedlingstjänst; förr sade man sammansatt bastjänst. SSBTEK är en sådan: den frågar bastjänsterna som ligger bakom och sammanställer deras svar.

## Vad den är till för

Tjänsten ska göra handläggningen säkrare, snabbare och enklare, och samordna uppgifterna som går från statliga myndigheter och a-kassor till kommunerna.

## Vem som äger och vem som driver

Sveriges Kommuner och Regioner (SKR, tidigare SKL) äger tjänsten på kommunernas uppdrag. Driftsparten sköter, på uppdrag av SKR, drift och förvaltning av tjänstens tekniska infrastruktur.

- [Så går en fråga till](/portal/sidor/sa-gar-en-fraga-till)
- [Vad som gäller för att använda tjänsten](/portal/sidor/forutsattningar)
- [Vilka bastjänster som ingår](/portal/bastjanster)
- [Anslut din kommun](/portal/anslut)`,
};

const conditions: PageContent = {
  kind: 'page',
  title: 'Vad som gäller för att använda SSBTEK',
  summary:
    'Bara för ekonomiskt bistånd, bara genom ett verksamhetssystem, och var och en ansvarar för sina uppgifter.',
  text: `## Bara för ekonomiskt bistånd

Tjänsten får användas när en socialnämnd handlägger ärenden om ekonomiskt bistånd enligt 4 kap. socialtjänstlagen (2001:453), och inte till något annat. Så står det i avtalet. Den lagen har ersatts av socialtjänstlagen (2025:400) den 1 juli 2025; ange det lagrum som gäller när frågan ställs.

## Nämnden och verksamheten

Kommuner är organiserade på olika sätt. Ekonomiskt bistånd kan därför ligga under en annan nämnd än socialnämnden, till exempel en arbetsmarknadsnämnd eller en vuxen- och utbildningsnämnd, och fullmäktige kan ha gett kommunstyrelsen uppgiften. Inom nämnden får tjänsten bara användas av den verksamhet som utreder och beslutar i ärenden om ekonomiskt bistånd.

## Ett eget gränssnitt behövs

Tjänsten nås från system till system. En handläggare behöver ett gränssnitt att fråga genom, till exempel i kommunens verksamhetssystem eller på webben. Även ett automatiserat system får ställa frågan. Vad handläggaren ser beror på hur det egna systemet visar svaret.

## Teknisk bearbetning

SSBTEK sammanställer svaren och gör inget annat med dem. Det kallas teknisk bearbetning, och betyder att uppgifterna inte räknas som inkomna till den som driver tjänsten. Ingenting av svaren sparas här.

## Var och en ansvarar för sitt

Varje bastjänst har en ägare som ansvarar för sina uppgifter. Uppgiftslämnaren prövar själv vilka kommuner den lämnar ut uppgifter till.

## Handläggaren

En handläggare är en medarbetare som har undertecknat [försäkran](/portal/sidor/paminnelse-for-handlaggare) och som deltar i det ärende som frågan gäller. Varje fråga loggas, och loggarna följs upp.`,
};

const agreement: PageContent = {
  kind: 'page',
  title: 'Avtalets dokument',
  summary: 'Vilka dokument som gäller när en kommun är ansluten, och vilket som går före.',
  text: `En anslutning vilar på flera dokument. Säger två av dem emot varandra gäller det som står först i listan (Anslutningsavtal kommun 4.1):

1. Överenskommelsen och Definitioner
2. SSBTEK – Anslutningsavtal kommun
3. Personuppgiftsbiträdesavtal (PUB-avtal)
4. SSBTEK – Beskrivning och tjänstespecifika villkor
5. Reglering av ansvar
6. Allmänna villkor

Skiljer sig två versioner av samma dokument åt gäller den senaste (4.2). Driftsparten publicerar alla dokument här (4.3).

## När avtalet gäller

Avtalet börjar gälla när kommunen har gått igenom punkterna 9.2.1–9.2.6 i Beskrivning och tjänstespecifika villkor och driftsparten punkterna 9.2.7–9.2.8, det vill säga när driftsparten har öppnat åtkomsten. Det gäller tills vidare. Att ansluta sig, använda tjänsten och lämna den görs på det sätt som Beskrivning och tjänstespecifika villkor säger (5.5).

## När det kan upphöra i förtid

Fullgör kommunen inte det som den har åtagit sig, och har bristen inte åtgärdats inom 30 dagar från driftspartens skriftliga påtalande, får driftsparten avsluta anslutningen med omedelbar verkan (7.1). Ändras en uppgiftslämnares förutsättningar så att kommunen inte hade kvalificerats har kommunen 30 dagar på sig att uppfylla dem; därefter får den uppgiftslämnaren, och ingen annan, sluta lämna uppgifter (7.2).`,
};

const reminder: PageContent = {
  kind: 'page',
  title: 'Påminnelse för handläggare',
  summary: 'En mall för den skriftliga försäkran som varje handläggare lämnar till sin arbetsgivare.',
  text: `Mallen är till för kommunen: med den kan handläggarna skriftligt försäkra att de har tagit del av vad tjänsten är, vad den får användas till och hur den används. Den undertecknade försäkran stannar hos kommunen. **Den ska inte skickas in** tillsammans med beställningen.

## Vad handläggaren försäkrar

- Att tjänsten bara används för de egna arbetsuppgifterna, när uppgifterna behövs i ett ärende om ekonomiskt bistånd som handläggaren själv deltar i.
- Att sökningar som inte behövs är dataintrång, som kan ge böter eller fängelse i högst två år.
- Att uppgifterna inte får föras vidare, muntligt eller skriftligt, eller användas till annat; det kan vara brott mot tystnadsplikten och ge böter eller fängelse i högst ett år.
- Att all åtkomst till personuppgifter loggas, och att loggarna följs upp regelbundet och systematiskt.

Kommunen kan också låta handläggarna lämna sin försäkran här, efter inloggning.`,
};

const aboutPortal: PageContent = {
  kind: 'page',
  title: 'Om portalen',
  summary: 'Vem som svarar för det som står här, och hur det kvalitetssäkras.',
  text: `Portalen är den samlade platsen för information om tjänsten. SKR och driftsparten tillhandahåller den tillsammans (Anslutningsavtal kommun 3.1, Informationsportal).

## Så kommer innehåll hit

1. Någon skriver ett utkast.
2. Driftsparten kvalitetssäkrar det.
3. SKR kvalitetssäkrar det. Det är alltid en annan person.
4. De andra parter som berörs godkänner det: en uppgiftslämnare godkänner alltid beskrivningen av sin egen bastjänst.
5. Det publiceras från en bestämd tidpunkt.

Varje version sparas. Under varje sida går det att läsa hur den såg ut tidigare.

## Platshållare

Det som inte är publicerat någonstans, men som behöver en plats, är märkt som platshållare.`,
};

const lefi: PageContent = {
  kind: 'page',
  title: 'LEFI Online',
  summary:
    'Förmånsinformation från Försäkringskassan och Pensionsmyndigheten, från system till system eller på webben.',
  text: `LEFI Online lämnar ut uppgifter om förmåner hos Försäkringskassan och Pensionsmyndigheten till den som har rätt att få dem.

**För ekonomiskt bistånd ska kommunen i första hand ansluta sig till [SSBTEK](/portal/sidor/om-ssbtek)**, där LEFI Online ingår som en av bastjänsterna.

## Vem som ansvarar för vad

- Den som lämnar ut uppgifterna ansvarar för att de är de som finns i registren i samma stund som frågan ställs.
- Mottagaren ansvarar för hur uppgifterna sammanställs och visas, när de hämtas från system till system.
- En statlig eller kommunal mottagare kan anlita ett ombud (personuppgiftsbiträde), och ansvarar då för att det finns ett personuppgiftsbiträdesavtal.
- Den som avanmäls från webbgränssnittet avregistreras snarast, och kommer inte längre åt tjänsten.

## Ansluta sig

Organisationen fyller i en anmälan. Gäller den webbgränssnittet ska även ett beslut om behörighet fyllas i, undertecknat av den chef som ansvarar för användarna.

## När något ändras

- **Byte av tjänsteleverantör** meddelas skriftligt: organisationens namn och organisationsnummer, och namn och organisationsnummer för den nuvarande och den nya leverantören.
- **Nya användare** beställs med organisationens namn och organisationsnummer, på en blankett som ansvarig chef undertecknar.
- **Avanmälan av användare** görs omgående, med organisation, från vilket datum det gäller och vilka användarna är.
- **Uppsägning** anger organisationens namn och organisationsnummer och från vilket datum den gäller.
- **När ett uppdrag som ombud upphör** meddelas det skriftligt.`,
};

const finsam: PageContent = {
  kind: 'page',
  title: 'Uppföljning Finsam',
  summary:
    'Samordningsförbundens ekonomi, insatser och antal deltagare. Aldrig uppgifter om enskilda deltagare.',
  text: `I Uppföljning Finsam följer samordningsförbunden upp sin ekonomi och sina insatser: budget, utfall och antal deltagare. Där finns bara antal, inga personer.

## Logga in

[Logga in i Uppföljning Finsam](/finsam) med Efos, Arbetsförmedlingens e-tjänstekort, BankID eller Mobilt BankID.

## Behörigheter

Varje part anmäler vem eller vilka som är **beställare** och får beställa behörighet för de egna medarbetarna. Den rollen ger ingen rätt att logga in, och gäller i högst två år i taget. Beställaren [beställer användare](/bestall-finsam) på en egen sida, och legitimerar sig för varje beställning. Ingen användare ska ha mer behörighet än arbetet kräver. Två roller finns, och de kan inte kombineras:

- **Förbundsadministratören** registrerar och ser förbundets ekonomi och insatser, budgeterar medel och antal deltagare, och kopplar deltagaransvariga till insatser. Kopplingen behandlar personuppgifter och kräver ett personuppgiftsbiträdesavtal.
- **Den deltagaransvariga** registrerar och ändrar antal deltagare i de insatser som hen har uppdrag i, och ser de individinriktade insatserna där. Rollen är bara för den som är anställd av Försäkringskassan, Arbetsförmedlingen, en region eller en kommun.`,
};

export const pages: Readonly<Record<string, PageContent>> = {
  'om-ssbtek': about,
  forutsattningar: conditions,
  avtalsdokument: agreement,
  'paminnelse-for-handlaggare': reminder,
  'om-portalen': aboutPortal,
  'lefi-online': lefi,
  'uppfoljning-finsam': finsam,
};
