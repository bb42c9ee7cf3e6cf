// Generated from contract/system-api/openapi.yaml by `npm run generate`. Not to be edited.

export interface paths {
    readonly "/api/v1/questions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Fråga om en person eller ett hushåll
         * @description Varje person prövas, loggas och besvaras för sig; ett hushålls personer frågas om samtidigt. Gäller frågan en
         *     enda person (`person`) och den nekas, är svaret ett problem. I ett hushåll (`household`) nekas personen för sig.
         */
        readonly post: operations["askQuestion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/questions/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Pröva en fråga utan att ställa den
         * @description Ingen uppgiftslämnare tillfrågas, ingenting lämnas ut och ingen andel används. Varje fält som skulle neka frågan,
         *     helt eller för en uppgiftslämnare, nämns. En prövning loggas inte; ett nekande av anropet loggas.
         */
        readonly post: operations["checkQuestion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/openapi.yaml": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Det här dokumentet */
        readonly get: operations["readContract"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description En fråga om en person (`person`) eller ett hushåll (`household`), aldrig båda. */
        readonly Question: {
            readonly person?: components["schemas"]["PersonIdentity"];
            readonly household?: components["schemas"]["Household"];
            readonly asker: components["schemas"]["Asker"];
            /** @description Ärendet hos kommunen, aldrig en person. CSN tar emot högst 31 tecken. */
            readonly caseReference: components["schemas"]["Text"];
            /** @description Anroparens egen beteckning; återges i svaret och står i åtkomstloggen. */
            readonly correlationId?: components["schemas"]["Text"];
            /** @description Vad uppgifterna ska användas till. */
            readonly purpose: components["schemas"]["Text"];
            /** @description Den bestämmelse som frågan stöds på, till exempel `socialtjänstlagen (2025:400)`. */
            readonly legalGround: components["schemas"]["Text"];
            readonly period: components["schemas"]["Period"];
            /** @description Personuppgiftsbiträden som hanterar frågan; var och en ska vara anmäld för anslutningen. */
            readonly processors?: readonly components["schemas"]["Organisation"][];
            readonly agencies: components["schemas"]["AgencyWishes"];
            /** @description Den månad som ansökan gäller, ÅÅÅÅ-MM. Utan den gäller innevarande månad. */
            readonly applicationMonth?: components["schemas"]["Month"];
            /**
             * @description Vilket av a-kassornas två nettobelopp som räknas i `incomePerMonth`. Förval är efter skatt.
             * @enum {string}
             */
            readonly fundNet?: "netAfterTax" | "netAfterDeductions";
            /** @description Om svaret också ska ha det som uppgiftslämnaren skrev, precis som det skrevs. Förval är nej. */
            readonly includeRaw?: boolean;
        } & (unknown | unknown);
        readonly Text: string;
        /**
         * @description Personnummer eller samordningsnummer, tolv siffror.
         * @example 199001012385
         */
        readonly PersonIdentity: string;
        readonly Household: {
            readonly applicant: components["schemas"]["PersonIdentity"];
            readonly coApplicant?: components["schemas"]["PersonIdentity"];
            readonly children?: readonly components["schemas"]["PersonIdentity"][];
        };
        /** @description På vems vägnar frågan ställs. Har kommunen flera nämnder avgör namnet (eller FK:s aktörs-id) vilken. */
        readonly Asker: {
            readonly organisationsnummer: components["schemas"]["Organisationsnummer"];
            readonly name: string;
            /** @description Handläggaren, eller det automatiserade systemet. CSN tar emot högst 31 tecken. */
            readonly caseworker: string;
        };
        readonly Organisation: {
            readonly organisationsnummer: components["schemas"]["Organisationsnummer"];
            readonly name: string;
        };
        /**
         * @description Tolv siffror, med 16 först.
         * @example 162129990012
         */
        readonly Organisationsnummer: string;
        /**
         * Format: date
         * @example 2026-11-20
         */
        readonly Day: string;
        /** @example 2026-11 */
        readonly Month: string;
        /** @description Hela dagar, båda inräknade. */
        readonly Period: {
            readonly from: components["schemas"]["Day"];
            readonly to: components["schemas"]["Day"];
        };
        /** @description De uppgiftslämnare som ska tillfrågas. En som inte nämns tillfrågas inte. */
        readonly AgencyWishes: {
            readonly AF?: components["schemas"]["WithOwnPeriod"];
            readonly CSN?: components["schemas"]["WithOwnPeriod"];
            readonly FK?: components["schemas"]["FkWish"];
            readonly SKV?: components["schemas"]["Nothing"];
            readonly SO?: components["schemas"]["WithOwnPeriod"];
            readonly TNS?: components["schemas"]["WithOwnPeriod"];
            readonly MIV?: components["schemas"]["Nothing"];
        };
        /** @description Ett tomt objekt. */
        readonly Nothing: Record<string, never>;
        /** @description En egen period gäller i stället för den allmänna. */
        readonly WithOwnPeriod: {
            readonly period?: components["schemas"]["Period"];
        };
        /** @description Frågan till Försäkringskassan och Pensionsmyndigheten (LEFI v9). */
        readonly FkWish: {
            readonly period?: components["schemas"]["Period"];
            /** @description Aktörens beteckning hos LEFI. Utan den gäller anslutningens. */
            readonly actorId?: string;
            readonly lefi?: components["schemas"]["LefiChoices"];
        };
        /**
         * @description Vilka koder som frågas i LEFI:s sex listor. Utan den frågas alla koder som LEFI v9 har. En lista som utelämnas
         *     frågas inte. En okänd kod nekar bara FK:s del.
         */
        readonly LefiChoices: {
            readonly formansinformation?: components["schemas"]["LefiCodes"];
            readonly ansprak?: components["schemas"]["LefiCodes"];
            readonly beslut?: components["schemas"]["LefiCodes"];
            readonly preliminaraUtbetalningar?: components["schemas"]["LefiCodes"];
            readonly utbetalningar?: components["schemas"]["LefiCodes"];
            readonly ovrigInformation?: components["schemas"]["LefiCodes"];
        };
        readonly LefiCodes: readonly string[];
        readonly Answer: {
            /** Format: date-time */
            readonly answeredAt: string;
            readonly correlationId?: components["schemas"]["Text"];
            /** @description Sökande först, sedan medsökande och barn, i frågans ordning. */
            readonly persons: readonly (components["schemas"]["AnsweredPerson"] | components["schemas"]["RefusedPerson"])[];
        };
        /**
         * @description Den enda personen i en fråga utan hushåll är `applicant`.
         * @enum {string}
         */
        readonly Role: "applicant" | "coApplicant" | "child";
        readonly AnsweredPerson: {
            readonly role: components["schemas"]["Role"];
            readonly person: components["schemas"]["PersonIdentity"];
            /** @constant */
            readonly result: "answered";
            /** @description Sant bara när varje tillfrågad uppgiftslämnare, och varje källa bakom den, har svarat. */
            readonly complete: boolean;
            readonly records: components["schemas"]["AnswerRecords"];
            /** @description Alla sju, i kontraktets ordning, också de som inte tillfrågades. */
            readonly agencies: readonly components["schemas"]["AgencyAnswer"][];
            readonly incomePerMonth: components["schemas"]["IncomePerMonth"];
        };
        readonly RefusedPerson: {
            readonly role: components["schemas"]["Role"];
            readonly person: components["schemas"]["PersonIdentity"];
            /** @constant */
            readonly result: "refused";
            readonly problem: components["schemas"]["Problem"];
        };
        /** @description En post i åtkomstloggen, som `samsvar log show` och `log prove` tar som `träd/plats`. */
        readonly RecordReference: {
            readonly tree: number;
            /** @description Räknat från 0. */
            readonly position: number;
        };
        /** @description Frågans post, skriven innan någon tillfrågades, och svarets, skriven innan svaret lämnade tjänsten. */
        readonly AnswerRecords: {
            readonly question: components["schemas"]["RecordReference"];
            readonly answer: components["schemas"]["RecordReference"];
        };
        /** @enum {string} */
        readonly AgencyCode: "AF" | "CSN" | "FK" | "SKV" | "SO" | "TNS" | "MIV";
        /**
         * @description `payments` och `facts` finns när uppgiftslämnaren har svarat något som går att läsa. Saknas de kan ingenting
         *     sägas om personen: se `outcome`.
         */
        readonly AgencyAnswer: {
            readonly agency: components["schemas"]["AgencyCode"];
            readonly name: string;
            readonly outcome: components["schemas"]["Outcome"];
            /** @description Varje källa bakom uppgiftslämnaren som har ett eget tillstånd. */
            readonly sources: readonly components["schemas"]["SourceState"][];
            /** @description Vad som har hållits inne, och varför. */
            readonly withheld: readonly components["schemas"]["Withheld"][];
            readonly payments?: readonly components["schemas"]["Payment"][];
            readonly facts?: components["schemas"]["Facts"];
            readonly raw?: components["schemas"]["Raw"];
        };
        /** @enum {string} */
        readonly OutcomeKind: "not-asked" | "answered" | "answered-nothing" | "answered-partly" | "unverifiable" | "refused" | "timed-out";
        /**
         * @description - `not-asked`: frågan gällde inte uppgiftslämnaren.
         *     - `answered`: den svarade.
         *     - `answered-nothing`: den svarade att den inte har något om personen.
         *     - `answered-partly`: någon källa bakom den (`missing`) kunde inte svara; resten finns.
         *     - `unverifiable`: den svarade i rätt form att den inte kan säga.
         *     - `refused`: vi eller den nekade (`reason`).
         *     - `timed-out`: den svarade inte i tid.
         */
        readonly Outcome: {
            readonly kind: components["schemas"]["OutcomeKind"];
            readonly reason?: components["schemas"]["Reason"];
            /** @description Källor som inte kunde svara. */
            readonly missing: readonly string[];
            /** @description Hur länge det väntades, millisekunder. */
            readonly afterMs?: number;
        };
        readonly Reason: {
            /**
             * @description Vem som säger det, vi (`relay`, SSBTEK:s kalla SSBT) eller uppgiftslämnaren (`agency`, BT).
             * @enum {string}
             */
            readonly origin: "relay" | "agency";
            /** @description Samma felkod som på SSBTEK-dörren, eller uppgiftslämnarens egen, ordagrant. */
            readonly code: string;
            readonly messages: readonly string[];
        };
        readonly SourceState: {
            /** @description Till exempel en a-kassas namn, `PM`, `FK:SJP` eller `kapitaluppgift`. */
            readonly source: string;
            /**
             * @description Vad hos källan som avses, när den frågas om flera saker var för sig (LEFI:s listor).
             * @enum {string}
             */
            readonly scope?: "decisions" | "claims" | "payments" | "preliminary-payments" | "other-information";
            /**
             * @description `withheld`: källan har fått veta att anroparen inte får se den.
             * @enum {string}
             */
            readonly state: "answered" | "answered-nothing" | "unverifiable" | "withheld";
            /** @description Källans eget ord, ordagrant. */
            readonly code?: string;
            readonly text?: string;
            readonly pointer?: components["schemas"]["Pointer"];
        };
        readonly Withheld: {
            readonly source: string;
            /** @description Källans eget ord, ordagrant. */
            readonly code?: string;
            readonly why: string;
            readonly pointer?: components["schemas"]["Pointer"];
        };
        /**
         * @description En plats i uppgiftslämnarens svar som det skrevs (`raw`). FK:s JSON: en JSON-pekare (RFC 6901). XML: elementens
         *     namn utan prefix, vart och ett med sin ordning bland syskon med samma namn, räknat från 1, som
         *     `/Personer[1]/Person[1]`; `@namn` sist för ett attribut.
         */
        readonly Pointer: string;
        readonly Provenance: {
            readonly agency: components["schemas"]["AgencyCode"];
            readonly pointer: components["schemas"]["Pointer"];
            /** @description Var varje värde står; medlemmar i medlemmar skrivs med punkt, som `parts.0.gross`. */
            readonly values: {
                readonly [key: string]: components["schemas"]["Pointer"];
            };
        };
        /**
         * @description Kronor med två decimaler, fler bara där uppgiftslämnaren skrev fler.
         * @example 1234.50
         */
        readonly Amount: string;
        /** @example 2.5 */
        readonly Decimal: string;
        /** @description En kod som uppgiftslämnaren skrev den. En okänd visas som den är, aldrig utelämnad. */
        readonly Coded: {
            readonly code: string;
            readonly text?: string;
            /** @description Om koden finns i de listor som är publicerade. */
            readonly known: boolean;
        };
        /** @description Hela dagar, båda inräknade; en ände som saknas är öppen. */
        readonly OpenPeriod: {
            readonly from?: components["schemas"]["Day"];
            readonly to?: components["schemas"]["Day"];
        };
        /** @description En utbetalning. Inget i den är uträknat. Ett belopp som inte sägs utelämnas, det blir aldrig noll. */
        readonly Payment: {
            /** @description `FK`, `PM`, `CSN`, `SKV`, eller a-kassans namn. */
            readonly payer: string;
            readonly benefit: components["schemas"]["Coded"];
            readonly subBenefit?: components["schemas"]["Coded"];
            readonly amountType?: components["schemas"]["Coded"];
            /** @description Hur den betalas ut (FK:s `typ`), till exempel månadsvis; säger inget om vad som betalas. */
            readonly paymentKind?: components["schemas"]["Coded"];
            /**
             * @description `paid`: verkställd. `preliminary`: beslutad men inte verkställd. `planned`: i planen framåt. `unknown`: en
             *     status som vi inte känner.
             * @enum {string}
             */
            readonly state: "paid" | "preliminary" | "planned" | "unknown";
            readonly status?: components["schemas"]["Coded"];
            readonly paidOn?: components["schemas"]["Day"];
            readonly period?: components["schemas"]["OpenPeriod"];
            readonly gross?: components["schemas"]["Amount"];
            readonly tax?: components["schemas"]["Amount"];
            readonly deductions?: components["schemas"]["Amount"];
            readonly net?: components["schemas"]["Amount"];
            /** @description A-kassornas netto efter skatt. */
            readonly netAfterTax?: components["schemas"]["Amount"];
            /** @description A-kassornas netto efter skatt och andra avdrag. */
            readonly netAfterDeductions?: components["schemas"]["Amount"];
            readonly currency: string;
            /** @description Som uppgiftslämnaren räknar dem; FK:s är av `extent` när den finns, 15 dagar på 1/2. */
            readonly days?: components["schemas"]["Decimal"];
            readonly hours?: components["schemas"]["Decimal"];
            /** @description Till exempel `1/2`. */
            readonly extent?: string;
            /** @description Rader i utbetalningen. De kan överstiga den och beskriva samma dagar; summera dem aldrig. */
            readonly parts: readonly components["schemas"]["PaymentPart"][];
            readonly provenance: components["schemas"]["Provenance"];
        };
        readonly PaymentPart: {
            readonly benefit?: components["schemas"]["Coded"];
            readonly subBenefit?: components["schemas"]["Coded"];
            readonly amountType?: components["schemas"]["Coded"];
            readonly period?: components["schemas"]["OpenPeriod"];
            readonly gross?: components["schemas"]["Amount"];
            readonly tax?: components["schemas"]["Amount"];
            readonly deductions?: components["schemas"]["Amount"];
            readonly net?: components["schemas"]["Amount"];
            readonly days?: components["schemas"]["Decimal"];
            readonly hours?: components["schemas"]["Decimal"];
            /** @description Till exempel `1/2`. */
            readonly extent?: string;
        };
        /** @description Vad som inte är utbetalningar, efter ämne. Ett ämne som saknas har ingenting sagts om. */
        readonly Facts: {
            readonly person?: components["schemas"]["FactList"];
            readonly jobseeker?: components["schemas"]["FactList"];
            readonly activityReport?: components["schemas"]["FactList"];
            readonly decisions?: components["schemas"]["FactList"];
            readonly claims?: components["schemas"]["FactList"];
            readonly unemploymentFundMembership?: components["schemas"]["FactList"];
            readonly unemploymentBenefitApplications?: components["schemas"]["FactList"];
            readonly unemploymentBenefitSuspensions?: components["schemas"]["FactList"];
            readonly studies?: components["schemas"]["FactList"];
            readonly homeEquipmentLoans?: components["schemas"]["FactList"];
            readonly capitalIncome?: components["schemas"]["FactList"];
            readonly taxAccount?: components["schemas"]["FactList"];
            readonly sicknessBenefitIncome?: components["schemas"]["FactList"];
            readonly programmeDays?: components["schemas"]["FactList"];
            readonly programmeReferrals?: components["schemas"]["FactList"];
            readonly maintenanceDebts?: components["schemas"]["FactList"];
            readonly pensionBase?: components["schemas"]["FactList"];
            readonly pensionBalances?: components["schemas"]["FactList"];
            readonly lifeCertificates?: components["schemas"]["FactList"];
            readonly yearlySettlements?: components["schemas"]["FactList"];
            readonly vehicles?: components["schemas"]["FactList"];
            readonly residencePermits?: components["schemas"]["FactList"];
            readonly otherInformation?: components["schemas"]["FactList"];
        };
        readonly FactList: readonly components["schemas"]["Fact"][];
        /** @description En uppgift; vid sidan av `provenance` de medlemmar som ämnet har. */
        readonly Fact: {
            readonly provenance: components["schemas"]["Provenance"];
        };
        /**
         * @description Personens inkomster för ansökningsmånaden och de två före den, från alla uppgiftslämnare. En utbetalning räknas i
         *     en månad: den som utbetalningsdagen ligger i, eller, när den saknas, den som perioden börjar i (`attributedBy`).
         *     Bara hela utbetalningar summeras, aldrig deras rader. En månad som inte är `complete` saknar något som nämns.
         */
        readonly IncomePerMonth: {
            /**
             * @description Den regel som avgör månaden.
             * @constant
             */
            readonly rule: "payment-date-else-period-start";
            /**
             * @description Vilket av a-kassornas två nettobelopp som räknas.
             * @enum {string}
             */
            readonly fundNet: "netAfterTax" | "netAfterDeductions";
            /** @description Ansökningsmånaden, kontrollmånaden före den och jämförelsemånaden före den. */
            readonly months: readonly components["schemas"]["MonthOfIncome"][];
            /** @description Förmåner med utbetalning i jämförelsemånaden och ingen i kontrollmånaden. Till upplysning. */
            readonly fromComparisonPeriod: readonly components["schemas"]["IncomeOfBenefit"][];
            /** @description Utbetalningar före de tre månaderna. */
            readonly before: readonly components["schemas"]["PaymentReference"][];
            /** @description Utbetalningar efter dem. */
            readonly after: readonly components["schemas"]["PaymentReference"][];
            /** @description Utbetalningar utan både utbetalningsdag och periodens början; de kan höra till vilken månad som helst. */
            readonly unattributed: readonly components["schemas"]["PaymentReference"][];
        };
        readonly MonthOfIncome: {
            readonly month: components["schemas"]["Month"];
            /** @enum {string} */
            readonly role: "application" | "control" | "comparison";
            /** @description Av allt i `benefits`, i kronor, också preliminära och planerade utbetalningar. */
            readonly sum: components["schemas"]["Amount"];
            readonly benefits: readonly components["schemas"]["IncomeOfBenefit"][];
            /** @description Utbetalningar i månaden som inte gick att räkna med. */
            readonly notSummed: readonly {
                readonly agency: components["schemas"]["AgencyCode"];
                readonly index: number;
                /** @enum {string} */
                readonly why: "no-amount" | "other-currency";
            }[];
            /** @description Falskt när något som har med inkomsten att göra saknas. */
            readonly complete: boolean;
            /** @description Varje källa som har med inkomsten att göra och inte har svarat om månaden. */
            readonly missing: readonly {
                readonly agency: components["schemas"]["AgencyCode"];
                /** @description Källan; saknas när det är hela uppgiftslämnaren. */
                readonly source?: string;
                /** @enum {string} */
                readonly why: "not-asked" | "refused" | "timed-out" | "unverifiable" | "withheld" | "period-not-covered";
            }[];
        };
        readonly IncomeOfBenefit: {
            readonly agency: components["schemas"]["AgencyCode"];
            readonly benefit: components["schemas"]["Coded"];
            readonly total: components["schemas"]["Amount"];
            /** @description Den del av `total` som är preliminär, planerad eller av okänd status. */
            readonly notYetPaid: components["schemas"]["Amount"];
            readonly payments: readonly components["schemas"]["SummedPayment"][];
        };
        /** @description En utbetalning i uppgiftslämnarens `payments`, räknad från 0. */
        readonly PaymentReference: {
            readonly agency: components["schemas"]["AgencyCode"];
            readonly index: number;
        };
        readonly SummedPayment: {
            readonly agency: components["schemas"]["AgencyCode"];
            readonly index: number;
            readonly payer: string;
            /** @enum {string} */
            readonly state: "paid" | "preliminary" | "planned" | "unknown";
            /** @enum {string} */
            readonly attributedBy: "payment-date" | "period-start";
            /** @enum {string} */
            readonly amountUsed: "net" | "netAfterTax" | "netAfterDeductions";
            readonly amount: components["schemas"]["Amount"];
        };
        /** @description Uppgiftslämnarens svar, precis som det skrevs. */
        readonly Raw: {
            /** @enum {string} */
            readonly mediaType: "application/xml" | "application/json";
            /**
             * @description `base64` bara när svaret inte är UTF-8.
             * @enum {string}
             */
            readonly encoding: "utf-8" | "base64";
            /** @description För AF, SO, TNS och MIV elementen inuti kontraktets `data`; för de andra ett helt dokument. */
            readonly content: string;
        };
        /** @description Varför frågan nekas, utan något av det som anroparen skrev. */
        readonly Problem: {
            /** @description `urn:samsvar:problem:` och orsaken. */
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail: string;
            /** @description Samma felkod som på SSBTEK-dörren. */
            readonly felkod: string;
            /** @description Varje fält som nekades, inte bara det första. */
            readonly fields: readonly components["schemas"]["FieldProblem"][];
            readonly record?: components["schemas"]["RecordReference"];
            /** @description Ange den vid kontakt; finns när felet är vårt. */
            readonly reference?: string;
            /** @description Som Retry-After. */
            readonly retryAfterSeconds?: number;
            readonly repeatOf?: components["schemas"]["RepeatOf"];
        };
        /** @description Frågan som ställdes först med samma Idempotency-Key. */
        readonly RepeatOf: {
            /** Format: date-time */
            readonly askedAt: string;
            /**
             * @description `unfinished`: den pågår, eller avbröts innan den fick ett svar.
             * @enum {string}
             */
            readonly state: "answered" | "unfinished";
            /** @description Var i åtkomstloggen varje person i den frågan står. Tom när ingen tillfrågades, eller den inte är färdig. */
            readonly records: readonly components["schemas"]["AnswerRecords"][];
        };
        readonly FieldProblem: {
            /** @description JSON-pekare (RFC 6901) till fältet i frågan; tom för hela frågan. */
            readonly pointer: string;
            /** @description Regeln som inte höll. */
            readonly rule: string;
            /**
             * @description `warned` släpper igenom frågan, med en varning i åtkomstloggen.
             * @enum {string}
             */
            readonly result: "refused" | "warned";
            readonly felkod: string;
            readonly detail: string;
            /** @description Den uppgiftslämnare som inte skulle tillfrågas; saknas när det gäller hela frågan. */
            readonly agency?: components["schemas"]["AgencyCode"];
        };
        readonly CheckResult: {
            /** @description Om frågan skulle ställas för minst en person till minst en uppgiftslämnare. */
            readonly wouldBeAsked: boolean;
            /** @description Vad som skulle frågas. Tom när frågan inte följer det här dokumentet. */
            readonly persons: readonly components["schemas"]["CheckedPerson"][];
            readonly fields: readonly components["schemas"]["FieldProblem"][];
        };
        readonly CheckedPerson: {
            readonly role: components["schemas"]["Role"];
            readonly pointer: string;
            readonly wouldBeAsked: boolean;
            /** @description De uppgiftslämnare som skulle tillfrågas. */
            readonly agencies: readonly components["schemas"]["AgencyCode"][];
        };
    };
    responses: {
        /** @description Frågan nekas (RFC 9457) */
        readonly Problem: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Frågan nekas nu; samma fråga kan gå senare (RFC 9457) */
        readonly ProblemLater: {
            headers: {
                /** @description Hela sekunder att vänta */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Anroparens egen nyckel för den här frågan, till exempel en UUID; aldrig något om en person. Samma nyckel igen
         *     inom tiden (vanligen 24 timmar) ställer inte frågan en gång till: den får samma nekande, eller 409 med var i
         *     åtkomstloggen den första frågan står. Samma nyckel med en annan fråga nekas med 422.
         */
        readonly IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly askQuestion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description Anroparens egen nyckel för den här frågan, till exempel en UUID; aldrig något om en person. Samma nyckel igen
                 *     inom tiden (vanligen 24 timmar) ställer inte frågan en gång till: den får samma nekande, eller 409 med var i
                 *     åtkomstloggen den första frågan står. Samma nyckel med en annan fråga nekas med 422.
                 */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Question"];
            };
        };
        readonly responses: {
            /** @description Svaret, en post per person */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            readonly 400: components["responses"]["Problem"];
            readonly 403: components["responses"]["Problem"];
            readonly 409: components["responses"]["Problem"];
            readonly 413: components["responses"]["Problem"];
            readonly 415: components["responses"]["Problem"];
            readonly 422: components["responses"]["Problem"];
            readonly 429: components["responses"]["ProblemLater"];
            readonly 500: components["responses"]["Problem"];
            readonly 503: components["responses"]["ProblemLater"];
        };
    };
    readonly checkQuestion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Question"];
            };
        };
        readonly responses: {
            /** @description Vad som skulle frågas, och varje fält som inte håller */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CheckResult"];
                };
            };
            readonly 400: components["responses"]["Problem"];
            readonly 403: components["responses"]["Problem"];
            readonly 413: components["responses"]["Problem"];
            readonly 415: components["responses"]["Problem"];
            readonly 429: components["responses"]["ProblemLater"];
            readonly 500: components["responses"]["Problem"];
            readonly 503: components["responses"]["ProblemLater"];
        };
    };
    readonly readContract: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Dokumentet; inget klientcertifikat behövs */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/yaml": string;
                };
            };
        };
    };
}
