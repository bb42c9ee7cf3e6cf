import type { NewsContent } from '../content.ts';

export const news: Readonly<Record<string, NewsContent>> = {
  'bestallningen-kan-goras-har': {
    kind: 'news',
    title: 'Beställningen kan göras här i portalen',
    text: 'Kommuner kan nu beställa sin anslutning här, följa hur många arbetsdagar som återstår och se allt som har hänt. Se [Anslut din kommun](/portal/anslut).',
  },
  'ny-socialtjanstlag': {
    kind: 'news',
    title: 'Socialtjänstlagen (2025:400) gäller sedan den 1 juli 2025',
    text: 'Ange det lagrum som gäller den dag frågan ställs. En fråga som bygger på upphävd lag besvaras, om anslutningen är inställd så, men märks; annars nekas den.',
  },
};
