import { newSheet, type Printing } from './new-sheet.ts';

/** Our own words: the template is one that a municipality may use, not a text of the agreement. */
const reminders = [
  'Sök bara när uppgifterna behövs i ett ärende om ekonomiskt bistånd och du själv deltar i handläggningen av just det ärendet. Nyfikenhet, hjälp åt en kollega utan ärendet eller kontroll av egna uppgifter är aldrig skäl.',
  'En sökning som inte behövs för dina arbetsuppgifter är dataintrång. Det kan ge böter eller fängelse i högst två år.',
  'Det du får veta har du tystnadsplikt om, både muntligt och skriftligt, och du får bara använda det i dina arbetsuppgifter. Brott mot tystnadsplikten kan ge böter eller fängelse i högst ett år.',
  'Alla sökningar loggas. Loggarna följs upp regelbundet och systematiskt.',
  'Lämna aldrig datorn olåst och låna aldrig ut din inloggning. Sökningar i ditt namn är dina.',
  'Säg till din chef när du byter enhet eller slutar, så att din behörighet tas bort i tid.',
];

/** Påminnelse för handläggare: a blank template that a municipality may use and keeps. */
export async function writeReminder(printing: Printing): Promise<Buffer> {
  const sheet = newSheet(
    { ...printing, by: null },
    {
      title: 'Påminnelse för handläggare',
      lead: 'För dig som söker uppgifter i Sammansatt bastjänst för ekonomiskt bistånd (SSBTEK).',
      version: 'Påminnelse 1.0, mall',
    },
  );
  sheet.heading('Kom ihåg');
  sheet.numbered(reminders);
  sheet.heading('Jag har läst påminnelsen');
  sheet.fields([
    { label: 'Namn', value: '' },
    { label: 'Enhet', value: '' },
  ]);
  sheet.fields([
    { label: 'Ort', value: '' },
    { label: 'Datum', value: '' },
  ]);
  sheet.signatureLines(['Namnteckning']);
  sheet.callout(
    'Mallen är frivillig och stannar hos kommunen',
    'Kommunen väljer själv om den används. Den ska inte skickas in tillsammans med avtalet eller beställningsformuläret, och den ersätter inte handläggarens försäkran.',
  );
  return await sheet.finish();
}
