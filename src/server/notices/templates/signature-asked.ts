import { type AboutConnection, connectionInWords, type Template } from './template.ts';

/** To an authorised representative who is asked to sign an order by logging in. */
export interface SignatureAsked extends AboutConnection {
  /** Leads to the order's text; says which order by its id only. */
  readonly link: string;
}

export const signatureAsked: Template<SignatureAsked> = {
  subject: () => 'En beställning av anslutning till SSBTEK väntar på din underskrift',
  paragraphs: (values) => [
    `Beställningen av anslutning för ${connectionInWords(values)} är ifylld. Den ska undertecknas av en behörig företrädare för kommunen, och du har angetts som det.`,
    `Öppna länken, logga in, läs texten och skriv under:\n${values.link}`,
    'Länken är bara till dig: den som har den kan läsa beställningen. Har du fått den av misstag ska du inte skriva under.',
  ],
};
