// Generated from contract/web-api/finsam-office.yaml by `npm run generate`. Not to be edited.

export interface paths {
    readonly "/web-api/finsam-office/federations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every federation, and what it lacks by law today. */
        readonly get: operations["listOfficeFederations"];
        readonly put?: never;
        /** A federation that its members have formed. Refused (422 at /members) when it lacks one that the law demands. */
        readonly post: operations["registerFederation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-office/federations/{federation}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All that is known of one: members through the years, course, details, locked years. */
        readonly get: operations["readOfficeFederation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-office/federations/{federation}/master-data": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Its name and county. */
        readonly put: operations["changeFederation"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-office/federations/{federation}/extensions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** More members from a day. It keeps its number. */
        readonly post: operations["extendFederation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-office/federations/{federation}/members/{membershipId}/ended": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A member leaves. Refused when one would be lacking that the law demands. */
        readonly post: operations["endMembership"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-office/federations/{federation}/merger": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** It goes up in another. Its initiatives and figures stay with it; its participant leads and their links end that day, its administrators after the days of grace. */
        readonly post: operations["mergeFederation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-office/federations/{federation}/winding-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** It ceases. */
        readonly post: operations["windUpFederation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-office/organisations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Organisations that may be members. */
        readonly get: operations["listFinsamOrganisations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-office/codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every version of every code, newest first within each. */
        readonly get: operations["listCodeVersions"];
        readonly put?: never;
        /** A new code, or what is said of one from now on. */
        readonly post: operations["publishCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-office/years": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many federations have each year locked, and what has been locked and reopened. */
        readonly get: operations["listFinsamYears"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-office/years/{year}/locked": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Nothing of the year is set from now on: of one federation, or of all. */
        readonly post: operations["lockFinsamYear"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-office/years/{year}/reopened": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** It may be set again, for a reason. */
        readonly post: operations["reopenFinsamYear"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-office/log": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What the access log holds of acts in Uppföljning Finsam in a period, the newest first: who, as what, when, and from what to what. That it was read is on record. What people wrote stands with what they wrote about, and not here. */
        readonly post: operations["readFinsamLog"];
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
        readonly Organisationsnummer: string;
        /** Format: date-time */
        readonly Moment: string;
        /** @description SCB's two digits. */
        readonly County: string;
        readonly Note: string;
        /** @enum {unknown} */
        readonly Party: "FK" | "AF" | "region" | "municipality";
        /** @enum {unknown} */
        readonly FederationState: "coming" | "active" | "merged" | "wound-up";
        /** @enum {unknown} */
        readonly CodeList: "focus" | "target-group" | "cost-type";
        /**
         * @description That a focus is for; null in every other list.
         * @enum {unknown}
         */
        readonly OrientationOrNone: "individual" | "structural" | null;
        readonly MembersToAdd: readonly components["schemas"]["MemberToAdd"][];
        readonly OfficeFederations: {
            readonly federations: readonly components["schemas"]["FederationLine"][];
        };
        readonly FederationLine: {
            readonly federation: components["schemas"]["Organisationsnummer"];
            readonly name: string;
            readonly county: string;
            readonly state: components["schemas"]["FederationState"];
            /** Format: date */
            readonly formedOn: string;
            /** Format: date */
            readonly lastOn: string | null;
            /** @enum {unknown} */
            readonly end: "merged" | "wound-up" | null;
            readonly into: components["schemas"]["Organisationsnummer"] | null;
            readonly members: number;
            readonly lacks: readonly string[];
        };
        readonly OfficeFederation: {
            readonly federation: components["schemas"]["Organisationsnummer"];
            readonly name: string;
            readonly county: string;
            readonly state: components["schemas"]["FederationState"];
            /** Format: date */
            readonly formedOn: string;
            /** Format: date */
            readonly lastOn: string | null;
            /** @enum {unknown} */
            readonly end: "merged" | "wound-up" | null;
            readonly into: components["schemas"]["Organisationsnummer"] | null;
            readonly members: readonly components["schemas"]["Membership"][];
            readonly events: readonly components["schemas"]["Event"][];
            readonly details: readonly components["schemas"]["Details"][];
            readonly yearActs: readonly components["schemas"]["RecordedYearAct"][];
            readonly administrators: readonly string[];
        };
        readonly Membership: {
            /** Format: uuid */
            readonly membershipId: string;
            readonly organisationsnummer: components["schemas"]["Organisationsnummer"];
            readonly name: string;
            readonly party: components["schemas"]["Party"];
            readonly isFinancier: boolean;
            /** Format: date */
            readonly fromOn: string;
            /**
             * Format: date
             * @description The first day that it is no member.
             */
            readonly endsOn: string | null;
        };
        readonly Event: {
            /** @enum {unknown} */
            readonly kind: "formed" | "extended" | "merged" | "wound-up";
            /** Format: date */
            readonly effectiveOn: string;
            readonly into: components["schemas"]["Organisationsnummer"] | null;
            readonly note: string;
            readonly at: components["schemas"]["Moment"];
            readonly by: string;
        };
        readonly Details: {
            readonly version: number;
            readonly county: string;
            readonly description: string;
            readonly address: string;
            readonly contactName: string;
            readonly contactTelephone: string;
            readonly contactEmail: string;
            readonly at: components["schemas"]["Moment"];
            readonly by: string;
        };
        readonly FederationToRegister: {
            readonly organisationsnummer: string;
            readonly name: string;
            readonly county: components["schemas"]["County"];
            /** Format: date */
            readonly formedOn: string;
            readonly members: components["schemas"]["MembersToAdd"];
            readonly note: components["schemas"]["Note"];
            readonly description: string;
            readonly address: string;
            readonly contactName: string;
            readonly contactTelephone: string;
            readonly contactEmail: string;
        };
        readonly MemberToAdd: {
            readonly organisationsnummer: string;
            readonly name: string;
            readonly party: components["schemas"]["Party"];
            readonly isFinancier: boolean;
        };
        readonly Registered: {
            readonly federation: components["schemas"]["Organisationsnummer"];
        };
        readonly MasterData: {
            readonly expectedVersion: number;
            readonly name: string;
            readonly county: components["schemas"]["County"];
        };
        readonly Written: {
            readonly version: number;
        };
        readonly Extension: {
            /** Format: date */
            readonly effectiveOn: string;
            readonly members: components["schemas"]["MembersToAdd"];
            readonly note: components["schemas"]["Note"];
        };
        readonly MembershipEnding: {
            /**
             * Format: date
             * @description The first day that it is no member.
             */
            readonly endsOn: string;
        };
        readonly Merger: {
            readonly into: components["schemas"]["Organisationsnummer"];
            /**
             * Format: date
             * @description The first day that it is no more.
             */
            readonly effectiveOn: string;
            readonly note: components["schemas"]["Note"];
        };
        readonly WindingUp: {
            /**
             * Format: date
             * @description The first day that it is no more.
             */
            readonly effectiveOn: string;
            readonly note: components["schemas"]["Note"];
        };
        readonly Ended: {
            readonly endedPermissions: number;
        };
        readonly Organisations: {
            readonly organisations: readonly components["schemas"]["Organisation"][];
        };
        readonly Organisation: {
            readonly organisationsnummer: components["schemas"]["Organisationsnummer"];
            readonly name: string;
            readonly party: components["schemas"]["Party"];
        };
        readonly CodeVersions: {
            readonly codes: readonly components["schemas"]["CodeVersion"][];
        };
        readonly CodeVersion: {
            readonly list: components["schemas"]["CodeList"];
            readonly code: string;
            readonly version: number;
            readonly label: string;
            readonly help: string;
            readonly orientation: components["schemas"]["OrientationOrNone"];
            /** Format: date */
            readonly fromOn: string;
            /** Format: date */
            readonly untilOn: string | null;
            readonly isPlaceholder: boolean;
            readonly at: components["schemas"]["Moment"];
            readonly by: string;
        };
        readonly CodeToPublish: {
            /** @description 0: it is new. */
            readonly expectedVersion: number;
            readonly list: components["schemas"]["CodeList"];
            readonly code: string;
            readonly label: string;
            readonly help: string;
            readonly orientation: components["schemas"]["OrientationOrNone"];
            /** Format: date */
            readonly fromOn: string;
            /** Format: date */
            readonly untilOn: string | null;
            readonly isPlaceholder: boolean;
        };
        readonly Years: {
            /** @description Month and day, MM-DD, when last year may be locked; it is locked by an act alone. */
            readonly lockSuggestedOn: string;
            readonly years: readonly components["schemas"]["Year"][];
            readonly acts: readonly components["schemas"]["RecordedYearAct"][];
        };
        readonly Year: {
            readonly year: number;
            /** @description How many were in life during it. */
            readonly federations: number;
            readonly locked: readonly components["schemas"]["Organisationsnummer"][];
            readonly open: readonly components["schemas"]["Organisationsnummer"][];
            /** @description The day to lock it has come. */
            readonly isSuggested: boolean;
        };
        readonly YearAct: {
            readonly federation: components["schemas"]["Organisationsnummer"] | null;
            readonly reason: string;
        };
        readonly RecordedYearAct: {
            readonly federation: components["schemas"]["Organisationsnummer"] | null;
            readonly year: number;
            /** @enum {unknown} */
            readonly kind: "locked" | "reopened";
            readonly reason: string;
            readonly at: components["schemas"]["Moment"];
            readonly by: string;
        };
        readonly LogWish: {
            /** Format: date */
            readonly from: string;
            /**
             * Format: date
             * @description The last day; at most 400 days after the first.
             */
            readonly until: string;
            readonly reason: string;
            readonly after?: components["schemas"]["LogPlace"];
        };
        readonly LogPlace: {
            readonly recordedAt: components["schemas"]["Moment"];
            readonly tree: number;
            readonly position: number;
        };
        readonly LogPage: {
            readonly acts: readonly components["schemas"]["LoggedAct"][];
            /** @description What the identities in the facts are called now; the log itself has identities alone. */
            readonly identities: readonly {
                readonly id: string;
                readonly name: string;
            }[];
            /** @description Where the next page begins; null when this is the last. */
            readonly next: components["schemas"]["LogPlace"] | null;
        };
        readonly LoggedAct: {
            readonly place: components["schemas"]["LogPlace"];
            readonly act: string;
            readonly actInWords: string;
            /** @description Name of the person; null: the system itself. */
            readonly by: string | null;
            /** @description What she was when she did it, in words. */
            readonly role: string | null;
            /** @description Codes and identities as they stand in the log; of figures, from what to what. */
            readonly facts: readonly {
                readonly name: string;
                readonly values: readonly string[];
            }[];
        };
    };
    responses: never;
    parameters: {
        /** @description Organisationsnummer, twelve digits. */
        readonly federation: components["schemas"]["Organisationsnummer"];
        readonly membershipId: string;
        readonly year: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listOfficeFederations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OfficeFederations"];
                };
            };
        };
    };
    readonly registerFederation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FederationToRegister"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Registered"];
                };
            };
        };
    };
    readonly readOfficeFederation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OfficeFederation"];
                };
            };
        };
    };
    readonly changeFederation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MasterData"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
        };
    };
    readonly extendFederation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Extension"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly endMembership: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
                readonly membershipId: components["parameters"]["membershipId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MembershipEnding"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly mergeFederation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Merger"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Ended"];
                };
            };
        };
    };
    readonly windUpFederation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WindingUp"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Ended"];
                };
            };
        };
    };
    readonly listFinsamOrganisations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Organisations"];
                };
            };
        };
    };
    readonly listCodeVersions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CodeVersions"];
                };
            };
        };
    };
    readonly publishCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CodeToPublish"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Written"];
                };
            };
        };
    };
    readonly listFinsamYears: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Years"];
                };
            };
        };
    };
    readonly lockFinsamYear: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly year: components["parameters"]["year"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["YearAct"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly reopenFinsamYear: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly year: components["parameters"]["year"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["YearAct"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly readFinsamLog: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LogWish"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LogPage"];
                };
            };
        };
    };
}
