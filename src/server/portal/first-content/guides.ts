import type { GuideContent } from '../content.ts';

const question: GuideContent = {
  kind: 'guide',
  title: 'Så går en fråga till',
  summary: 'Fem steg från handläggarens fråga till det samlade svaret.',
  steps: [
    {
      title: 'Handläggaren öppnar sitt system',
      text: 'Tjänsten nås genom kommunens eget gränssnitt, till exempel verksamhetssystemet eller en webbsida. Även ett automatiserat system får fråga.',
    },
    {
      title: 'Frågan ställs till SSBTEK',
      text: 'I frågan anges vilka bastjänster som ska lämna uppgifter. SSBTEK prövar frågan, för in den i loggen och skickar den vidare till just dem.',
    },
    {
      title: 'Bastjänsterna tar fram sina uppgifter',
      text: 'Varje bastjänst sammanställer vad den har om den sökande och svarar SSBTEK.',
    },
    {
      title: 'SSBTEK sammanställer svaren',
      text: 'Det sker genom teknisk bearbetning. Den som inte har svarat namnges: att inget svar kom betyder aldrig att uppgifter saknas.',
    },
    {
      title: 'Det samlade svaret går tillbaka',
      text: 'Handläggaren läser det i sitt eget system. Hur mycket som visas beror på systemet.',
    },
  ],
  text: 'Varje fråga gäller en person i ett ärende om ekonomiskt bistånd, och varje fråga loggas. Svaren sparas inte.',
};

const connecting: GuideContent = {
  kind: 'guide',
  title: 'Anslut din kommun',
  summary: 'Från kommunens beslut till den första frågan, steg för steg.',
  steps: [
    {
      title: 'Kommunen beslutar att ge SKR i uppdrag att förvalta tjänsten',
      text: 'Beslutet ska vara fattat innan kommunen ansluter sig. Hur det går till beskrivs hos [SKR](https://skr.se), under Fatta beslut. Ha datum, beteckning och själva beslutet till hands: det är det första som kontrolleras.',
    },
    {
      title: 'Ta del av villkoren',
      text: 'Läs [Allmänna villkor](/portal/avtalsdokument) och de övriga avtalsdokumenten, och [vad som gäller för att använda tjänsten](/portal/sidor/forutsattningar).',
    },
    {
      title: 'Fyll i beställningen',
      text: 'Uppgifter om kommunen, nämnden och enheterna, kontaktpersoner, namnet i signeringscertifikatet och eventuell tjänsteleverantör. En behörig företrädare undertecknar, antingen efter inloggning eller på papper. Fullmakt och behörighetshandling bifogas. Det som skrivs sparas efter hand.',
    },
    {
      title: 'Beställningen kvalitetssäkras',
      text: 'Driftsparten kontrollerar att uppgifterna är fullständiga, korrekta och verifierade. Saknas något får kommunen ett brev om vad.',
    },
    {
      title: 'Kommunen läggs upp i registret över användare',
      text: 'Driftsparten registrerar kommunen, certifikatet och de uppgiftslämnare som har kvalificerat kommunen, och öppnar åtkomsten.',
    },
    {
      title: 'Bekräftelse',
      text: 'När allt är klart går ett e-brev till kontaktpersonen för tekniska frågor eller, om någon sådan inte är angiven, till kontaktpersonen för avtal och administration. Avtalet är ingånget när kommunen kan använda tjänsten och få uppgifter utlämnade.',
    },
  ],
  text: `## Handläggningstid

Normalt tio arbetsdagar från det att en komplett beställning har kommit in. Båda sidor ser hur många som återstår.

## Vem som får använda tjänsten

Bara den nämnd som ansvarar för ekonomiskt bistånd, och inom den bara den verksamhet som utreder och beslutar. Se [vad som gäller](/portal/sidor/forutsattningar).

## Handläggarnas försäkran

Varje handläggare lämnar en skriftlig försäkran till kommunen. Det finns en [mall](/portal/sidor/paminnelse-for-handlaggare). Den ska inte skickas in med beställningen.`,
};

export const guides: Readonly<Record<string, GuideContent>> = {
  'sa-gar-en-fraga-till': question,
  'anslut-kommun': connecting,
};
