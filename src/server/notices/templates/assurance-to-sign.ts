import { type Template } from './template.ts';

export interface AssuranceToSign {
  readonly municipality: string;
  readonly unit: string;
}

export const assuranceToSign: Template<AssuranceToSign> = {
  subject: () => 'Försäkran för handläggare väntar på dig',
  paragraphs: (values) => [
    `Du är registrerad som handläggare vid ${values.unit}, ${values.municipality}.`,
    'Innan du får använda SSBTEK ska du läsa och underteckna försäkran för handläggare. Logga in i tjänsten, bekräfta vart och ett av de fyra påståendena och underteckna.',
    'Frågor i ditt namn nekas tills försäkran är undertecknad.',
  ],
};
