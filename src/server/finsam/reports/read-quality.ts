import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import { initiativesNow, namesNow, withNewestFigures } from './newest-figures.ts';
import type { Figure, FollowUpMethod, Orientation } from './read-federation.ts';

/** An initiative of the year, and which of its figures have been set. */
export interface InitiativeQuality {
  readonly federation: string;
  readonly county: string | null;
  readonly name: string;
  readonly orientation: Orientation;
  readonly followUpMethod: FollowUpMethod;
  readonly esfFinanced: boolean;
  readonly figures: readonly Figure[];
}

/** An initiative that is over, or annulled, and still has participant leads. */
interface StillLinked {
  readonly federation: string;
  readonly county: string | null;
  readonly name: string;
  readonly endsOn: Day | null;
  readonly isAnnulled: boolean;
  readonly links: number;
}

/** A type of cost with a budget and no outcome. */
interface CostWithoutOutcome {
  readonly federation: string;
  readonly county: string | null;
  readonly cost: string;
}

/** Administrators who may link nobody: their employer has no data processing agreement in force. */
interface WithoutAgreement {
  readonly federation: string;
  readonly county: string | null;
  readonly employer: string;
  readonly administrators: number;
}

/** An orderer whose time is soon over, and who has not been followed by a new period. */
interface OrdererExpiring {
  readonly organisation: string;
  readonly lastDay: Day;
  /** A new period has been notified, and is not decided yet. */
  readonly isRenewing: boolean;
}

export interface QualityFacts {
  readonly initiatives: readonly InitiativeQuality[];
  readonly stillLinked: readonly StillLinked[];
  readonly costs: readonly CostWithoutOutcome[];
  readonly withoutAgreement: readonly WithoutAgreement[];
  /** Only where all federations are asked for: an orderer is an organisation's, not a federation's. */
  readonly orderers: readonly OrdererExpiring[];
  /** Federations that have set nothing at all for the year. */
  readonly silent: readonly { readonly federation: string; readonly county: string | null }[];
}

export interface QualityWish {
  /** Null: all of them. */
  readonly federation: string | null;
  readonly year: number;
  readonly today: Day;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How many days before the end of an orderer's time it is told of. */
  readonly ordererDays: number;
}

/** `federation` is told by its name. */
export async function readQuality(queries: Kysely<NoTables>, wish: QualityWish): Promise<QualityFacts> {
  const { year, today } = wish;
  const own = ofFederation(wish);
  const { rows: initiatives } = await sql<InitiativeQuality>`
    ${withNewestFigures(sql`year = ${year}`, 'year')}
    select ${place}, i.name, i.orientation, i.follow_up_method as "followUpMethod", i.esf_financed as "esfFinanced",
      coalesce((select array_agg(distinct f.figure) from figures f where f.initiative = i.id), '{}') as figures
    from ${initiativesNow} i ${withPlace}
    where not i.is_annulled and ${own} and i.starts_on <= make_date(${year}::int, 12, 31)
      and (i.ends_on is null or i.ends_on >= make_date(${year}::int, 1, 1))
    order by p.name, i.name`.execute(queries);
  const { rows: stillLinked } = await sql<StillLinked>`
    select ${place}, i.name, i.ends_on::text as "endsOn", i.is_annulled as "isAnnulled", count(*)::int as links
    from finsam_link l join ${initiativesNow} i on i.id = l.initiative ${withPlace}
    where (i.is_annulled or i.ends_on < ${today}) and ${own}
      and not exists (select from finsam_link_end e where e.link = l.id)
      and l.permission in ${permissionsInForce(wish.now)}
    group by p.name, v.county, i.id, i.name, i.ends_on, i.is_annulled order by p.name, i.name`.execute(
    queries,
  );
  const { rows: costs } = await sql<CostWithoutOutcome>`
    ${withNewestFigures(sql`year = ${year}`, 'year')}
    select ${place}, coalesce((select c.label from finsam_code c where c.list = 'cost-type' and c.code = i.about
      order by c.version desc limit 1), i.about) as cost
    from figures i ${withPlace}
    where i.figure = 'administration-budget' and ${own} and not exists (select from figures o
      where o.figure = 'administration-outcome' and o.federation = i.federation and o.about = i.about)
    order by p.name, cost`.execute(queries);
  return {
    initiatives,
    stillLinked,
    costs,
    withoutAgreement: await readWithoutAgreement(queries, wish),
    orderers: wish.federation === null ? await readOrderers(queries, wish) : [],
    silent: await readSilent(queries, wish),
  };
}

async function readWithoutAgreement(
  queries: Kysely<NoTables>,
  wish: QualityWish,
): Promise<readonly WithoutAgreement[]> {
  const { rows } = await sql<WithoutAgreement>`
    select ${place}, e.name as employer, count(*)::int as administrators
    from permission i ${withPlace} join ${namesNow} e on e.organisationsnummer = i.organisationsnummer
    where i.role = 'federation-administrator' and ${ofFederation(wish)} and i.id in ${permissionsInForce(wish.now)}
      and not exists (select from finsam_agreement a
        where a.kind = 'processing' and a.organisationsnummer = i.organisationsnummer and a.valid_from <= ${wish.today}
          and not exists (select from finsam_agreement_end x where x.agreement = a.id and x.ends_on <= ${wish.today}))
    group by p.name, v.county, e.name order by p.name, e.name`.execute(queries);
  return rows;
}

async function readOrderers(
  queries: Kysely<NoTables>,
  { today, now, ordererDays }: QualityWish,
): Promise<readonly OrdererExpiring[]> {
  const { rows } = await sql<OrdererExpiring>`
    select p.name as organisation, (o.valid_to - 1)::text as "lastDay", bool_or(r.id is not null) as "isRenewing"
    from finsam_orderer_notice o join finsam_orderer_decision d on d.notice = o.id and d.is_approved
      join ${namesNow} p on p.organisationsnummer = o.organisationsnummer
      left join finsam_orderer_notice r on r.renews = o.id
        and not exists (select from finsam_orderer_decision x where x.notice = r.id)
    where o.valid_from <= ${today} and o.valid_to > ${today} and o.valid_to - ${today}::date <= ${ordererDays}
      and not exists (select from finsam_orderer_end x where x.notice = o.id and x.ends_at <= ${new Date(now)})
      and not exists (select from finsam_orderer_notice n join finsam_orderer_decision x on x.notice = n.id
        where n.renews = o.id and x.is_approved)
    group by o.id, p.name, o.valid_to order by o.valid_to, p.name`.execute(queries);
  return rows;
}

async function readSilent(queries: Kysely<NoTables>, wish: QualityWish): Promise<QualityFacts['silent']> {
  const { rows } = await sql<QualityFacts['silent'][number]>`
    select ${place}
    from (select federation, min(effective_on) filter (where kind = 'formed') as formed,
      min(effective_on) filter (where kind in ('merged', 'wound-up')) as ended
      from finsam_federation_event group by federation) i ${withPlace}
    where ${ofFederation(wish)} and i.formed <= make_date(${wish.year}::int, 12, 31)
      and (i.ended is null or i.ended > make_date(${wish.year}::int, 1, 1))
      and not exists (select from finsam_figure f where f.federation = i.federation and f.year = ${wish.year})
    order by p.name`.execute(queries);
  return rows;
}

function ofFederation({ federation }: QualityWish): RawBuilder<unknown> {
  return federation === null ? sql`true` : sql`i.federation = ${federation}`;
}

/** Where something of the federation `i.federation` is. */
const place = sql.raw('p.name as federation, v.county');
const withPlace = sql`
  join ${namesNow} p on p.organisationsnummer = i.federation
  left join lateral (select county from finsam_federation_version v where v.federation = i.federation
    order by v.version desc limit 1) v on true`;

/** Ids, as a subquery. */
function permissionsInForce(now: number): RawBuilder<unknown> {
  const at = new Date(now);
  return sql`(select p.id from permission p join permission_decision d on d.permission = p.id and d.granted
    where p.valid_from <= ${at} and (p.valid_to is null or p.valid_to > ${at})
      and not exists (select from permission_withdrawal w where w.permission = p.id and w.withdrawn_from <= ${at}))`;
}
