// Generated from contract/web-api/finsam.yaml by `npm run generate`. Not to be edited.

export interface paths {
    readonly "/web-api/finsam/federations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Own federations, with the role in each. */
        readonly get: operations["listFederations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam/codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every code that there is or has been, as its newest version says. */
        readonly get: operations["listCodes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam/federations/{federation}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The federation, its members, administrators and years. */
        readonly get: operations["readFederation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam/federations/{federation}/details": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** What the federation does and how it is reached. */
        readonly put: operations["editFederation"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam/federations/{federation}/initiatives": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The initiatives, or those of a year. */
        readonly get: operations["listInitiatives"];
        readonly put?: never;
        /** Orientation, follow-up method and ESF financing never change after this. An activity of both orientations is two. */
        readonly post: operations["addInitiative"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam/federations/{federation}/initiatives/{initiativeId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** What never changes may be sent as it was; sent otherwise it is refused. */
        readonly put: operations["editInitiative"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam/federations/{federation}/initiatives/{initiativeId}/annulled": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** As if it had never been; refused when anything has been counted or paid in it. */
        readonly post: operations["annulInitiative"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam/federations/{federation}/initiatives/{initiativeId}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every version, newest first, and every link: who, when, from what to what. */
        readonly get: operations["readInitiativeHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam/federations/{federation}/participant-leads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Participant leads of the federation whose permission is in force; * in a search stands for any letters. What is searched for is a person, and so never stands in an address. */
        readonly post: operations["listParticipantLeads"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam/federations/{federation}/links": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** She registers counts in the initiative from now on. Demands a data processing agreement with the own employer. */
        readonly post: operations["linkParticipantLead"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam/federations/{federation}/links/{linkId}/ended": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** She does not from now on. */
        readonly post: operations["unlinkParticipantLead"];
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
        readonly LeadSearch: {
            /** @description In the name or the employer's. */
            readonly search?: components["schemas"]["Search"];
            readonly firstName?: components["schemas"]["Search"];
            readonly surname?: components["schemas"]["Search"];
            readonly employer?: components["schemas"]["Search"];
        };
        readonly Search: string;
        /** Format: date-time */
        readonly Moment: string;
        /** @enum {unknown} */
        readonly Role: "federation-administrator" | "participant-lead";
        /** @enum {unknown} */
        readonly FederationState: "coming" | "active" | "merged" | "wound-up";
        /** @enum {unknown} */
        readonly Orientation: "individual" | "structural";
        /**
         * @description That the women and men of an individual initiative are counted is known; the other two are assumed.
         * @enum {unknown}
         */
        readonly FollowUpMethod: "women-and-men" | "total" | "none";
        readonly OwnFederations: {
            readonly federations: readonly {
                readonly federation: components["schemas"]["Organisationsnummer"];
                readonly name: string;
                readonly role: components["schemas"]["Role"];
                readonly state: components["schemas"]["FederationState"];
            }[];
        };
        readonly Codes: {
            readonly codes: readonly components["schemas"]["Code"][];
        };
        readonly Code: {
            /** @enum {unknown} */
            readonly list: "focus" | "target-group" | "cost-type";
            readonly code: string;
            readonly version: number;
            readonly label: string;
            readonly help: string;
            /** @description That a focus is for; null in every other list. */
            readonly orientation: components["schemas"]["Orientation"] | null;
            /** Format: date */
            readonly fromOn: string;
            /**
             * Format: date
             * @description The last day that it may be chosen on.
             */
            readonly untilOn: string | null;
            /** @description It stands in for one that has not been published. */
            readonly isPlaceholder: boolean;
            /** @description Today. */
            readonly mayBeChosen: boolean;
        };
        readonly Federation: {
            readonly federation: components["schemas"]["Organisationsnummer"];
            readonly name: string;
            readonly state: components["schemas"]["FederationState"];
            /** Format: date */
            readonly formedOn: string;
            /**
             * Format: date
             * @description The last day of its life.
             */
            readonly lastOn: string | null;
            /** @description The federation that goes on after a merger. */
            readonly into: {
                readonly federation: components["schemas"]["Organisationsnummer"];
                readonly name: string;
            } | null;
            /** @description Federations that have gone up in this one. */
            readonly absorbed: readonly {
                readonly federation: components["schemas"]["Organisationsnummer"];
                readonly name: string;
                /** Format: date */
                readonly fromOn: string;
            }[];
            readonly details: components["schemas"]["Details"];
            /** @description Those of today; of the day it is formed, before that. */
            readonly members: readonly components["schemas"]["Member"][];
            /** @description Names, so that a participant lead knows whom to ask. */
            readonly administrators: readonly string[];
            readonly years: readonly {
                readonly year: number;
                readonly isLocked: boolean;
            }[];
            readonly role: components["schemas"]["Role"];
            /** @enum {unknown} */
            readonly countPeriod: "year" | "third" | "month";
            /** @description For how long counts and outcome are taken after an initiative's last day. */
            readonly graceDaysAfterEnd: number;
            /** @description An administrator whose employer has a data processing agreement in force. */
            readonly mayLink: boolean;
            /** @description A participant lead's own. */
            readonly ownLinks: readonly {
                /** Format: uuid */
                readonly linkId: string;
                /** Format: uuid */
                readonly initiativeId: string;
            }[];
        };
        readonly Details: {
            readonly version: number;
            /** @description SCB's two digits. */
            readonly county: string;
            readonly description: string;
            readonly address: string;
            readonly contactName: string;
            readonly contactTelephone: string;
            readonly contactEmail: string;
            readonly at: components["schemas"]["Moment"];
            readonly by: string;
        };
        readonly DetailsToWrite: {
            readonly expectedVersion: number;
            readonly description: string;
            readonly address: string;
            readonly contactName: string;
            readonly contactTelephone: string;
            readonly contactEmail: string;
        };
        readonly Member: {
            readonly organisationsnummer: components["schemas"]["Organisationsnummer"];
            readonly name: string;
            /** @enum {unknown} */
            readonly party: "FK" | "AF" | "region" | "municipality";
            readonly isFinancier: boolean;
            /** Format: date */
            readonly fromOn: string;
            /**
             * Format: date
             * @description The first day that it is no member.
             */
            readonly endsOn: string | null;
        };
        readonly Initiatives: {
            readonly initiatives: readonly components["schemas"]["Initiative"][];
        };
        readonly Initiative: {
            /** Format: uuid */
            readonly id: string;
            readonly orientation: components["schemas"]["Orientation"];
            readonly followUpMethod: components["schemas"]["FollowUpMethod"];
            readonly esfFinanced: boolean;
            readonly version: number;
            /** @enum {unknown} */
            readonly state: "planned" | "ongoing" | "ended" | "annulled";
            readonly name: string;
            readonly focus: components["schemas"]["ToldCode"];
            readonly targetGroups: readonly components["schemas"]["ToldCode"][];
            readonly description: string;
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string | null;
            /** @description Whoever asks is a participant lead who is linked to it. */
            readonly isLinked: boolean;
            /** @description Told to administrators alone. */
            readonly leads: readonly {
                /** Format: uuid */
                readonly linkId: string;
                /** Format: uuid */
                readonly permissionId: string;
                readonly name: string;
                readonly employer: string;
            }[];
            readonly at: components["schemas"]["Moment"];
            readonly by: string;
        };
        readonly ToldCode: {
            readonly code: string;
            readonly label: string;
            readonly isPlaceholder: boolean;
        };
        readonly InitiativeToAdd: {
            readonly orientation: components["schemas"]["Orientation"];
            readonly followUpMethod: components["schemas"]["FollowUpMethod"];
            readonly esfFinanced: boolean;
            readonly name: components["schemas"]["Name"];
            readonly focus: components["schemas"]["CodeToWrite"];
            readonly targetGroups: components["schemas"]["TargetGroups"];
            readonly description: components["schemas"]["Description"];
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string | null;
        };
        readonly InitiativeToEdit: {
            readonly expectedVersion: number;
            readonly orientation?: components["schemas"]["Orientation"];
            readonly followUpMethod?: components["schemas"]["FollowUpMethod"];
            readonly esfFinanced?: boolean;
            readonly name: components["schemas"]["Name"];
            readonly focus: components["schemas"]["CodeToWrite"];
            readonly targetGroups: components["schemas"]["TargetGroups"];
            readonly description: components["schemas"]["Description"];
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string | null;
        };
        readonly Name: string;
        readonly CodeToWrite: string;
        readonly TargetGroups: readonly components["schemas"]["CodeToWrite"][];
        readonly Description: string;
        readonly Annulment: {
            readonly expectedVersion: number;
            readonly reason: string;
        };
        readonly Written: {
            readonly version: number;
        };
        readonly Added: {
            /** Format: uuid */
            readonly initiativeId: string;
        };
        readonly History: {
            readonly versions: readonly components["schemas"]["InitiativeVersion"][];
            /** @description Told to administrators alone; newest first. */
            readonly links: readonly components["schemas"]["LinkInHistory"][];
        };
        readonly InitiativeVersion: {
            readonly version: number;
            readonly name: string;
            readonly focus: components["schemas"]["ToldCode"];
            readonly targetGroups: readonly components["schemas"]["ToldCode"][];
            readonly description: string;
            /** Format: date */
            readonly startsOn: string;
            /** Format: date */
            readonly endsOn: string | null;
            readonly isAnnulled: boolean;
            readonly reason: string;
            readonly at: components["schemas"]["Moment"];
            readonly by: string;
            readonly role: string;
        };
        readonly LinkInHistory: {
            readonly name: string;
            readonly employer: string;
            readonly fromAt: components["schemas"]["Moment"];
            readonly fromBy: string;
            readonly endedAt: components["schemas"]["Moment"] | null;
            readonly endedBy: string | null;
            /**
             * @description Taken away by an administrator, or ended with the permission that it rested on.
             * @enum {unknown}
             */
            readonly endedWith: "link" | "permission" | null;
        };
        readonly ParticipantLeads: {
            readonly leads: readonly {
                /** Format: uuid */
                readonly permissionId: string;
                readonly name: string;
                readonly employer: string;
                /** @description Ids of initiatives. */
                readonly linkedTo: readonly string[];
            }[];
        };
        readonly LinkToMake: {
            /** Format: uuid */
            readonly initiativeId: string;
            /** Format: uuid */
            readonly permissionId: string;
        };
        readonly Linked: {
            /** Format: uuid */
            readonly linkId: string;
        };
    };
    responses: never;
    parameters: {
        /** @description Organisationsnummer, twelve digits. */
        readonly federation: components["schemas"]["Organisationsnummer"];
        readonly initiativeId: string;
        /** @description Those that are in the year. */
        readonly year: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listFederations: {
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
                    readonly "application/json": components["schemas"]["OwnFederations"];
                };
            };
        };
    };
    readonly listCodes: {
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
                    readonly "application/json": components["schemas"]["Codes"];
                };
            };
        };
    };
    readonly readFederation: {
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
                    readonly "application/json": components["schemas"]["Federation"];
                };
            };
        };
    };
    readonly editFederation: {
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
                readonly "application/json": components["schemas"]["DetailsToWrite"];
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
    readonly listInitiatives: {
        readonly parameters: {
            readonly query?: {
                /** @description Those that are in the year. */
                readonly year?: components["parameters"]["year"];
            };
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
                    readonly "application/json": components["schemas"]["Initiatives"];
                };
            };
        };
    };
    readonly addInitiative: {
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
                readonly "application/json": components["schemas"]["InitiativeToAdd"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Added"];
                };
            };
        };
    };
    readonly editInitiative: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
                readonly initiativeId: components["parameters"]["initiativeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InitiativeToEdit"];
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
    readonly annulInitiative: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
                readonly initiativeId: components["parameters"]["initiativeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Annulment"];
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
    readonly readInitiativeHistory: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
                readonly initiativeId: components["parameters"]["initiativeId"];
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
                    readonly "application/json": components["schemas"]["History"];
                };
            };
        };
    };
    readonly listParticipantLeads: {
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
                readonly "application/json": components["schemas"]["LeadSearch"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ParticipantLeads"];
                };
            };
        };
    };
    readonly linkParticipantLead: {
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
                readonly "application/json": components["schemas"]["LinkToMake"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Linked"];
                };
            };
        };
    };
    readonly unlinkParticipantLead: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
                readonly linkId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
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
}
