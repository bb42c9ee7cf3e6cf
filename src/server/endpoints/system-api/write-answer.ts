import type { AgencyAnswer, Raw } from '../../../system-contract/index.ts';
import { agencyNames, type AgencyCode } from '../../../values/agency.ts';
import { factSubjects, type Fact, type Facts } from '../../../values/findings/facts.ts';
import type { Findings } from '../../../values/findings/findings.ts';
import type { Part } from '../../../values/outcome.ts';
import type { ToldByAgency } from './told-by-agency.ts';

/** One agency's part of the answer. */
export function writeAgency(
  told: ToldByAgency,
  { includeRaw }: { readonly includeRaw: boolean },
): AgencyAnswer {
  const { agency, outcome, part, findings } = told;
  return {
    agency,
    name: agencyNames[agency],
    outcome,
    sources: findings?.sources ?? [],
    withheld: withheldFrom(findings),
    ...toldRows(told),
    ...(includeRaw && part !== null ? { raw: writeRaw(agency, part) } : {}),
  };
}

/** Lists are left out where nothing can be said: an empty one would read as "has nothing". */
function toldRows({ outcome, findings }: ToldByAgency): Pick<AgencyAnswer, 'payments' | 'facts'> {
  if (findings === null) return {};
  const { payments } = findings;
  const facts = inOrder(findings.facts);
  if (outcome.kind !== 'unverifiable') return { payments, facts };
  return {
    ...(payments.length === 0 ? {} : { payments }),
    ...(Object.keys(facts).length === 0 ? {} : { facts }),
  };
}

/** As the contract has them: the person first, and of the person first whether it is protected. */
function inOrder({ person, ...facts }: Facts): Facts {
  const others = factSubjects.flatMap((subject) => {
    const told = subject === 'person' ? undefined : facts[subject];
    return told === undefined ? [] : [[subject, told] as const];
  });
  return { ...(person && { person: person.map(protectedFirst) }), ...Object.fromEntries(others) };
}

function protectedFirst(fact: Fact): Fact {
  const { isProtected } = fact;
  return isProtected === undefined ? fact : Object.assign({ isProtected }, fact);
}

const why = 'Anroparen får inte se uppgiften hos den här källan.';

function withheldFrom(findings: Findings | null): AgencyAnswer['withheld'] {
  const withheld = findings?.sources.filter(({ state }) => state === 'withheld') ?? [];
  return withheld.map(({ source, code, text, pointer }) => ({
    source,
    why: text ?? why,
    ...(code === undefined ? {} : { code }),
    ...(pointer === undefined ? {} : { pointer }),
  }));
}

function writeRaw(agency: AgencyCode, part: Part): Raw {
  const mediaType = agency === 'FK' ? 'application/json' : 'application/xml';
  switch (part.form) {
    case 'xml':
      return { mediaType, encoding: 'utf-8', content: part.children };
    case 'text':
      return { mediaType, encoding: 'utf-8', content: part.text };
    case 'bytes':
      return { mediaType, ...textOrBase64(Buffer.from(part.bytes)) };
  }
}

/** As text only when the very same bytes come out of it again. */
function textOrBase64(bytes: Buffer): Pick<Raw, 'encoding' | 'content'> {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes)
    ? { encoding: 'utf-8', content: text }
    : { encoding: 'base64', content: bytes.toString('base64') };
}
