import type { Fact } from '../../../values/findings/facts.ts';
import type { ToldFacts } from '../findings/gather-facts.ts';
import type { Place } from '../findings/place.ts';
import { row, type Row } from '../findings/row.ts';
import { fkCaseKinds } from './fk-case-kinds.ts';
import { readDecision } from './fk-decision.ts';
import { readFkCode, readExtent, words } from './findings-codes.ts';
import { readPerson } from './read-person.ts';

/** FK's cases and their decisions, of every kind that the contract names. */
export function fkCases(answer: Place): ToldFacts[] {
  const information = answer.child('formansinformation');
  return (information?.members() ?? []).flatMap(([list]) => {
    const cases = information?.list(list) ?? [];
    return Object.hasOwn(fkCaseKinds, list) ? ofKind(list, cases) : [];
  });
}

function ofKind(list: string, cases: readonly Place[]): ToldFacts[] {
  return [
    ['claims', cases.filter(saysMoreThanItsDecisions).map((place) => claim(list, place))],
    ['decisions', cases.flatMap((place) => place.list('beslut').map((each) => decision(list, place, each)))],
  ];
}

/** What a case says of itself; one without decisions is told all the same, since it may wait for one. */
function saysMoreThanItsDecisions(place: Place): boolean {
  const own = ['startades', 'aktivt', 'avslaget', 'anspraksdagar'];
  return place.list('beslut').length === 0 || own.some((name) => place.child(name) !== undefined);
}

function claim(list: string, place: Place): Fact {
  const read = ofList(list, row('FK', place))
    .day('startedOn', 'startades')
    .flag('isActive', 'aktivt')
    .flag('isRefused', 'avslaget');
  return grounds(read)
    .rows('claimedDays', 'anspraksdagar', (each) => {
      readFkCode(each.day('day', 'dag'), 'level', 'niva', words('L G S'));
      readExtent(each, 'extent', 'omfattning');
    })
    .fact();
}

/** A decision is told with whom and what its case is about, so that it can be read alone. */
function decision(list: string, place: Place, own: Place): Fact {
  const read = ofList(list, row('FK', own));
  readDecision(read, fkCaseKinds[list] ?? {});
  grounds(read.from(place));
  return read.fact();
}

/** Which list, and which benefit by that: a decision's own word for its benefit, where it has one, is put in its place. */
function ofList(list: string, read: Row): Row {
  const { benefit = null, text } = fkCaseKinds[list] ?? {};
  const words = text === undefined ? {} : { text };
  const kind = { code: list, ...words, known: true };
  read.fixed('caseKind', kind);
  return benefit === null ? read : read.fixed('benefit', { code: benefit, ...words, known: true });
}

/** grunduppgifter and medsokande. */
function grounds(read: Row): Row {
  const from = read.below('grunduppgifter');
  readFkCode(from, 'measure', 'atgardstyp', measures);
  from
    .rows('children', 'barn', readPerson)
    .rows('recipients', 'personuppgift', readPerson)
    .rows('deceased', 'avliden', readPerson)
    .fraction('insuredTime', 'forsakringstid', 'taljare', 'namnare')
    .decimal('insuredYears', 'forsakringstidGsaAr')
    .decimal('insuredMonths', 'forsakringstidGsaManad')
    .decimal('insuredDays', 'forsakringstidGsaDag')
    .text('updatedOn', 'uppdaterades')
    .text('injuredOn', 'skadetillfalle')
    .rows('causes', 'orsak', (cause) => cause.coded('cause', 'id', causes, 'beskrivning'))
    .amount('yearlyIncomeBefore', 'arsinkomstInnanSkada/summa')
    .amount('yearlyIncomeAfter', 'arsinkomstEfterSkada/summa');
  readFkCode(from, 'employer', 'arbetsgivare', employers);
  return read.rows('coApplicants', 'medsokande', readPerson);
}

const measures = words('1 8 9 11 35 37 40 41 44 45 46 50 51 52 53 54 55 56 57 58 59 60 99');
const causes = words('0 1 2 3 4 5 6 7 8 9');
const employers = words('10 11 12 13 14 15 16 17 18 19 20 50 51 52 53 54 55 56 57 59 60 82 83 84');
