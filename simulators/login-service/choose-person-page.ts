import type { TestPerson } from './test-persons.ts';

/** The page where one picks who to be. Plain HTML: works without a script, and with the keyboard alone. */
export function choosePersonPage(persons: readonly TestPerson[], action: string): string {
  const employers = [...new Set(persons.map(({ employer }) => employer.name))];
  const sections = employers.map((employer) => {
    const own = persons.filter((one) => one.employer.name === employer);
    return `<section><h2>${escape(employer)}</h2><ul>${own.map(choice).join('')}</ul></section>`;
  });
  return page(
    'Välj testperson',
    `<p>Du loggar in i demonstrationen av Samsvar. Välj vem du vill vara.</p>
<form method="post" action="${escape(action)}">${sections.join('')}
<p><button name="cancel" value="yes" class="plain">Avbryt inloggningen</button></p></form>`,
  );
}

export function failedPage(message: string): string {
  return page('Inloggningen kan inte fortsätta', `<p>${escape(message)}</p>`);
}

function choice({ key, name, title, level }: TestPerson): string {
  const warning = level === 'loa3' ? '' : ', legitimation under tillitsnivå 3';
  return `<li><button name="person" value="${escape(key)}">${escape(name)}<span>${escape(title + warning)}</span></button></li>`;
}

function page(heading: string, content: string): string {
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(heading)} – demonstrationens inloggning</title><link rel="stylesheet" href="/stil.css"></head>
<body><p class="demonstration" role="note">Demonstration: alla personer och organisationer är påhittade. Det här är ingen e-legitimation.</p>
<main><h1>${escape(heading)}</h1>${content}</main></body></html>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}

export const styleSheet = `
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1b1e23; background: #fff; }
.demonstration { margin: 0; padding: 0.5rem 1rem; background: #ffe8a3; border-bottom: 1px solid #7a5c00; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 0.5rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.5rem;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
button { width: 100%; padding: 0.625rem 0.875rem; font: inherit; text-align: left; color: inherit; background: #f4f6f9;
  border: 1px solid #5a6472; border-radius: 4px; cursor: pointer; }
button span { display: block; font-size: 0.875rem; color: #40474f; }
button:hover { background: #e6ebf2; }
button:focus-visible { outline: 3px solid #0a4ea3; outline-offset: 2px; }
button.plain { width: auto; background: #fff; }
`;
