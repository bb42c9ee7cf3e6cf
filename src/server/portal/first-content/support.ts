import type { SupportContent } from '../content.ts';

const whoHelps: SupportContent = {
  kind: 'support',
  title: 'Support',
  summary: 'Vem som svarar på vad.',
  levels: [
    {
      question: 'Jag använder tjänsten och undrar hur jag gör',
      responsible: 'Din egen kommun',
      text: 'Den anslutna kommunen ansvarar för första linjens support och för utbildningen av sina användare. Fråga i första hand den som ansvarar för ditt verksamhetssystem.',
      contacts: [],
    },
    {
      question: 'Tjänsten fungerar inte, eller kommunen har en teknisk fråga',
      responsible: 'Driftsparten',
      text: 'Driftsparten ansvarar för andra linjens support och för allmän information om tjänsten. Se först [driftstatus](/portal/driftstatus). Använd sedan [felanmälan](/portal/felanmalan).',
      contacts: [
        {
          about: 'Tekniska frågor och felanmälan (påhittade uppgifter för demonstrationen)',
          name: 'Driftmyndigheten, support',
          telephone: '08-465 004 10',
          email: 'support@driftmyndigheten.example',
          url: null,
        },
      ],
    },
    {
      question: 'Jag undrar över en uppgift i svaret',
      responsible: 'Den som äger uppgiften',
      text: 'Varje informationsägare svarar på frågor om innehållet i sin bastjänst. Kontaktuppgifterna finns under [Bastjänster](/portal/bastjanster).',
      contacts: [],
    },
    {
      question: 'Jag har en övergripande fråga, eller ett krav på tjänsten',
      responsible: 'SKR, som äger tjänsten',
      text: 'Övergripande frågor som inte gäller anslutning eller användning, och krav på vad tjänsten ska kunna, tas emot av Sveriges Kommuner och Regioner.',
      contacts: [
        {
          about: 'Övergripande frågor och krav på tjänsten',
          name: 'Sveriges Kommuner och Regioner (SKR)',
          telephone: null,
          email: null,
          url: 'https://skr.se',
        },
      ],
    },
  ],
};

export const support: Readonly<Record<string, SupportContent>> = { support: whoHelps };
