import type { ReceivedLetter } from './letter-shelf.ts';

/** The list of letters, the latest first. */
export function listPage(letters: readonly ReceivedLetter[]): string {
  if (letters.length === 0)
    return page('Inga brev', '<p>Inget brev har kommit än. Ladda om sidan för att se nya.</p>');
  const rows = letters.toReversed().map(
    (letter) => `<tr>
<td>${moment(letter.receivedAt)}</td>
<td>${escape(letter.to.join(', '))}</td>
<td><a href="/letters/${letter.number}">${escape(letter.subject)}</a></td>
</tr>`,
  );
  return page(
    `Brev (${letters.length})`,
    `<div class="wide" role="region" aria-label="Brev, tabell" tabindex="0"><table>
<caption>Alla brev som har kommit, det senaste först</caption>
<thead><tr><th scope="col">Kom</th><th scope="col">Till</th><th scope="col">Ämne</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`,
  );
}

export function letterPage(letter: ReceivedLetter): string {
  const about = [
    ['Från', letter.from],
    ['Till', letter.to.join(', ')],
    ['Kom', moment(letter.receivedAt)],
  ];
  return page(
    letter.subject,
    `<dl>
${about.map(([name = '', value = '']) => `<div><dt>${name}</dt><dd>${escape(value)}</dd></div>`).join('\n')}
</dl>
<pre>${escape(letter.text)}</pre>
<p><a href="/">Till alla brev</a></p>`,
  );
}

export function noLetterPage(): string {
  return page(
    'Brevet finns inte',
    '<p>Det finns inget brev med det numret. <a href="/">Till alla brev</a></p>',
  );
}

export const stylesheet = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 0 auto; padding: 1rem }
.demonstration { border-left: .25rem solid currentColor; padding-left: .75rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
caption, th, td { text-align: left; padding: .5rem .75rem .5rem 0; vertical-align: top }
tbody tr { border-top: 1px solid GrayText }
td { overflow-wrap: anywhere }
dt { font-weight: 600 }
dd { margin: 0 0 .5rem; overflow-wrap: anywhere }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; border-top: 1px solid GrayText; padding-top: 1rem }
`;

/** The page's title is the letter's subject, which says nothing of a person. */
function page(heading: string, content: string): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(heading)} – demonstrationens brevlåda</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><p class="demonstration">Demonstration: alla personer, kommuner och brev är påhittade. Inget brev lämnar den här datorn.</p></header>
<main>
<h1>${escape(heading)}</h1>
${content}
</main>
</body>
</html>
`;
}

function moment(at: number): string {
  return swedish.format(at);
}

const swedish = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
