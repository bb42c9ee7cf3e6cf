// Generated from contract/web-api/permissions.yaml by `npm run generate`. Not to be edited.

export interface paths {
    readonly "/web-api/permissions/units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listUnits"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/all-units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listAllUnits"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/connections/{connectionId}/units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["registerUnit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/units/{unitId}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["endUnit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/units/{unitId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readUnit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/units/{unitId}/caseworkers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["registerCaseworker"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/units/{unitId}/caseworkers/{caseworkerId}/deregistration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["deregisterCaseworker"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/units/{unitId}/caseworkers/{caseworkerId}/paper-assurance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["recordPaperAssurance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/units/{unitId}/caseworkers/{caseworkerId}/assurance-end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["endAssurance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/units/{unitId}/systems": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["registerAutomatedSystem"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/units/{unitId}/systems/{systemId}/owner": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["changeSystemOwner"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/units/{unitId}/systems/{systemId}/deregistration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["deregisterAutomatedSystem"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/organisations/{organisationsnummer}/assurance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readOwnAssurance"];
        readonly put?: never;
        readonly post: operations["signAssurance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/organisations/{organisationsnummer}/assurance/print": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["printOwnAssurance"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/assurance-texts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listAssuranceTexts"];
        readonly put?: never;
        readonly post: operations["publishAssuranceText"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/graces": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listGraces"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/connections/{connectionId}/grace": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["acceptUnassured"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/connections/{connectionId}/grace/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["endAcceptingUnassured"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/permissions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listPermissions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/organisations/{organisationsnummer}/permissions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["orderPermission"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/permissions/{permissionId}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["decidePermission"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/permissions/{permissionId}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["withdrawPermission"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/units/{unitId}/log": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["readUnitLog"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/units/{unitId}/log/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["exportUnitLog"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/units/{unitId}/log/reveal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["revealUnitPerson"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/all-units/{unitId}/log": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["readAnyLog"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/all-units/{unitId}/log/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["exportAnyLog"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/permissions/all-units/{unitId}/log/reveal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["revealAnyPerson"];
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
        /** Format: uuid */
        readonly uuid: string;
        /** Format: date */
        readonly day: string;
        /** Format: date-time */
        readonly moment: string;
        /** Format: date-time */
        readonly momentOrNull: string | null;
        /** @enum {string} */
        readonly unitKind: "investigates-and-decides" | "contact-centre";
        readonly Nothing: Record<string, never>;
        readonly Id: {
            readonly id: components["schemas"]["uuid"];
        };
        readonly FromDay: {
            readonly from: components["schemas"]["day"];
        };
        readonly UntilDay: {
            readonly until: components["schemas"]["day"];
        };
        readonly UnitList: {
            readonly units: readonly components["schemas"]["ListedUnit"][];
            /** @description The own municipalities', where a unit can be registered. */
            readonly connections: readonly {
                readonly id: string;
                readonly municipality: string;
                readonly board: string;
            }[];
        };
        readonly ListedUnit: {
            readonly id: components["schemas"]["uuid"];
            readonly name: string;
            readonly kind: components["schemas"]["unitKind"];
            readonly connectionId: string;
            readonly board: string;
            readonly municipality: string;
            readonly organisationsnummer: string;
            readonly from: components["schemas"]["moment"];
            readonly to: components["schemas"]["momentOrNull"];
            readonly caseworkers: number;
            readonly assured: number;
        };
        readonly UnitToRegister: {
            readonly name: string;
            readonly kind: components["schemas"]["unitKind"];
            readonly from: components["schemas"]["day"];
        };
        readonly Unit: {
            readonly id: components["schemas"]["uuid"];
            readonly name: string;
            readonly kind: components["schemas"]["unitKind"];
            readonly organisationsnummer: string;
            /** @description What is signed now, for whoever records that it has been signed on paper. */
            readonly assuranceText: components["schemas"]["AssuranceText"];
            readonly caseworkers: readonly components["schemas"]["Caseworker"][];
            readonly systems: readonly components["schemas"]["System"][];
            readonly managers: readonly {
                readonly personId: components["schemas"]["uuid"];
                readonly name: string;
            }[];
        };
        readonly Caseworker: {
            readonly id: components["schemas"]["uuid"];
            readonly name: string;
            readonly identity: string;
            readonly from: components["schemas"]["moment"];
            readonly to: components["schemas"]["momentOrNull"];
            /** @enum {string} */
            readonly state: "to-come" | "unsigned" | "must-sign-anew" | "assured" | "ended";
            readonly assurance: {
                /** @enum {string} */
                readonly kind: "login" | "paper";
                readonly version: number;
                readonly signedOn: components["schemas"]["day"];
            } | null;
        };
        readonly System: {
            readonly id: components["schemas"]["uuid"];
            readonly name: string;
            readonly identity: string;
            readonly from: components["schemas"]["moment"];
            readonly to: components["schemas"]["momentOrNull"];
            readonly ownerId: components["schemas"]["uuid"];
            readonly ownerName: string;
            /** @enum {string} */
            readonly state: "to-come" | "in-force" | "without-owner" | "ended";
        };
        readonly CaseworkerToRegister: {
            readonly name: string;
            readonly personnummer: string;
            readonly identity: string;
            readonly from: components["schemas"]["day"];
            /** @description The last day. */
            readonly until?: components["schemas"]["day"];
        };
        readonly PaperAssurance: {
            readonly ticked: readonly boolean[];
            readonly place: string;
            readonly signedOn: components["schemas"]["day"];
            readonly printedName: string;
        };
        readonly SystemToRegister: {
            readonly name: string;
            readonly identity: string;
            readonly ownerId: components["schemas"]["uuid"];
            readonly from: components["schemas"]["day"];
            readonly until?: components["schemas"]["day"];
        };
        readonly NewOwner: {
            readonly ownerId: components["schemas"]["uuid"];
            readonly from: components["schemas"]["day"];
        };
        readonly AssuranceText: {
            readonly version: number;
            readonly source: string;
            readonly introduction: string;
            readonly statements: readonly string[];
            readonly demandedFrom: components["schemas"]["momentOrNull"];
        };
        readonly OwnAssurance: {
            readonly name: string;
            readonly employer: string;
            readonly today: components["schemas"]["day"];
            readonly text: components["schemas"]["AssuranceText"];
            readonly shownSha256: string;
            readonly holds: boolean;
            readonly signed: readonly {
                readonly version: number;
                /** @enum {string} */
                readonly kind: "login" | "paper";
                readonly place: string;
                readonly signedOn: components["schemas"]["day"];
                readonly printedName: string;
                readonly employer: string;
                readonly textSha256: string;
                readonly to: components["schemas"]["momentOrNull"];
            }[];
        };
        readonly Signature: {
            readonly ticked: readonly boolean[];
            readonly place: string;
            readonly printedName: string;
            readonly shownSha256: string;
        };
        readonly AssuranceTexts: {
            readonly texts: readonly components["schemas"]["AssuranceText"][];
        };
        readonly TextToPublish: {
            readonly source: string;
            readonly introduction: string;
            readonly statements: readonly string[];
            readonly demandedFrom?: components["schemas"]["day"];
        };
        readonly Graces: {
            readonly longestDays: number;
            readonly connections: readonly {
                readonly id: string;
                readonly municipality: string;
                readonly board: string;
                /** @description Who may be named now. */
                readonly caseworkers: number;
                readonly acceptsUntil: components["schemas"]["momentOrNull"];
            }[];
        };
        readonly Permissions: {
            readonly permissions: readonly {
                readonly id: components["schemas"]["uuid"];
                readonly name: string;
                readonly role: string;
                readonly roleInWords: string;
                readonly organisationsnummer: string;
                readonly agency: string | null;
                readonly unitId: string | null;
                readonly from: components["schemas"]["moment"];
                readonly to: components["schemas"]["momentOrNull"];
                readonly orderedBy: string | null;
                readonly decidedBy: string | null;
                /** @enum {string} */
                readonly state: "ordered" | "refused" | "to-come" | "in-force" | "ended";
                readonly mayDecide: boolean;
            }[];
            /** @description For whom the caller may order, and which roles. */
            readonly organisations: readonly {
                readonly organisationsnummer: string;
                readonly name: string;
                readonly roles: readonly {
                    readonly role: string;
                    readonly inWords: string;
                }[];
            }[];
        };
        readonly PermissionToOrder: {
            readonly personnummer: string;
            readonly name: string;
            /** @enum {string} */
            readonly role: "connection-officer" | "approver" | "log-auditor" | "agency-representative" | "service-owner" | "authorised-representative" | "agreement-contact" | "technical-contact" | "unit-manager" | "lefi-contact" | "responsible-manager" | "agent";
            /** @enum {string} */
            readonly agency?: "AF" | "CSN" | "FK" | "SKV" | "SO" | "TNS" | "MIV";
            readonly unitId?: components["schemas"]["uuid"];
            readonly from: components["schemas"]["day"];
            readonly until?: components["schemas"]["day"];
        };
        readonly Ordered: {
            readonly id: components["schemas"]["uuid"];
            readonly holds: boolean;
        };
        readonly Decision: {
            readonly granted: boolean;
        };
        readonly Place: {
            readonly recordedAt: components["schemas"]["moment"];
            readonly tree: number;
            readonly position: number;
        };
        readonly LogWish: {
            readonly from: components["schemas"]["day"];
            readonly until: components["schemas"]["day"];
            readonly reason: string;
            readonly after?: components["schemas"]["Place"];
        };
        readonly LogExport: {
            readonly from: components["schemas"]["day"];
            readonly until: components["schemas"]["day"];
            readonly reason: string;
        };
        readonly LogPage: {
            readonly questions: readonly components["schemas"]["ReadQuestion"][];
            readonly next: components["schemas"]["Place"] | null;
        };
        readonly ReadQuestion: {
            readonly place: components["schemas"]["Place"];
            readonly maskedPerson: string | null;
            readonly caseworker: string | null;
            readonly caseReference: string | null;
            readonly purpose: string | null;
            readonly legalGround: string | null;
            readonly door: string;
            readonly agencies: readonly string[];
            /** @description Null when no answer is on record. */
            readonly outcomes: readonly {
                readonly agency: string;
                readonly outcome: string;
                readonly code?: string;
            }[] | null;
            readonly refusedWith: string | null;
            /** @description Rules that let the question pass with a mark. */
            readonly warnings: readonly string[];
        };
        readonly RevealWish: {
            readonly tree: number;
            readonly position: number;
            readonly reason: string;
        };
        readonly Revealed: {
            readonly person: string;
            readonly caseReference: string | null;
        };
    };
    responses: {
        /** @description RFC 9457, with `fields` where fields are to be corrected. */
        readonly Problem: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": {
                    readonly type: string;
                    readonly title: string;
                    readonly status: number;
                    readonly detail: string;
                    readonly fields?: readonly {
                        readonly pointer: string;
                        readonly message: string;
                    }[];
                };
            };
        };
    };
    parameters: {
        readonly unitId: components["schemas"]["uuid"];
        readonly caseworkerId: components["schemas"]["uuid"];
        readonly systemId: components["schemas"]["uuid"];
        readonly permissionId: components["schemas"]["uuid"];
        readonly connectionId: string;
        readonly organisationsnummer: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listUnits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The units that the caller may see, of the own municipality. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UnitList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listAllUnits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every unit, for the operator's log auditor. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UnitList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly registerUnit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UnitToRegister"];
            };
        };
        readonly responses: {
            /** @description The unit is registered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Id"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly endUnit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["parameters"]["unitId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FromDay"];
            };
        };
        readonly responses: {
            /** @description The unit has ended, or ends then. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readUnit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["parameters"]["unitId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The unit with everybody who was ever registered there. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Unit"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly registerCaseworker: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["parameters"]["unitId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CaseworkerToRegister"];
            };
        };
        readonly responses: {
            /** @description She is registered, and can log in to sign. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Id"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deregisterCaseworker: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["parameters"]["unitId"];
                readonly caseworkerId: components["parameters"]["caseworkerId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FromDay"];
            };
        };
        readonly responses: {
            /** @description She is deregistered, at once or from the day. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly recordPaperAssurance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["parameters"]["unitId"];
                readonly caseworkerId: components["parameters"]["caseworkerId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PaperAssurance"];
            };
        };
        readonly responses: {
            /** @description It is recorded that she has signed on paper. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly endAssurance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["parameters"]["unitId"];
                readonly caseworkerId: components["parameters"]["caseworkerId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FromDay"];
            };
        };
        readonly responses: {
            /** @description Her assurance no longer holds. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly registerAutomatedSystem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["parameters"]["unitId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SystemToRegister"];
            };
        };
        readonly responses: {
            /** @description The system is registered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Id"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly changeSystemOwner: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["parameters"]["unitId"];
                readonly systemId: components["parameters"]["systemId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewOwner"];
            };
        };
        readonly responses: {
            /** @description Another answers for it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deregisterAutomatedSystem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["parameters"]["unitId"];
                readonly systemId: components["parameters"]["systemId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FromDay"];
            };
        };
        readonly responses: {
            /** @description The system is deregistered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readOwnAssurance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly organisationsnummer: components["parameters"]["organisationsnummer"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What the caller signs and has signed, for that municipality. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnAssurance"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly signAssurance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly organisationsnummer: components["parameters"]["organisationsnummer"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Signature"];
            };
        };
        readonly responses: {
            /** @description It is signed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly printOwnAssurance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly organisationsnummer: components["parameters"]["organisationsnummer"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The newest that the caller has signed, or one to sign on paper. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listAssuranceTexts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every version, the newest first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AssuranceTexts"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly publishAssuranceText: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TextToPublish"];
            };
        };
        readonly responses: {
            /** @description From now on this version is the one that is signed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listGraces: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every connection, and whether it accepts and marks. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Graces"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly acceptUnassured: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UntilDay"];
            };
        };
        readonly responses: {
            /** @description Questions in other names are accepted and marked until then. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly endAcceptingUnassured: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FromDay"];
            };
        };
        readonly responses: {
            /** @description The connection is strict, at once or from the day. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listPermissions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every permission that was ever ordered: of the own organisations, or for the operator's people of all. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Permissions"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly orderPermission: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly organisationsnummer: components["parameters"]["organisationsnummer"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PermissionToOrder"];
            };
        };
        readonly responses: {
            /** @description It is ordered; whether it holds at once. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Ordered"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly decidePermission: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly permissionId: components["parameters"]["permissionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Decision"];
            };
        };
        readonly responses: {
            /** @description It is granted or refused. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly withdrawPermission: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly permissionId: components["parameters"]["permissionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FromDay"];
            };
        };
        readonly responses: {
            /** @description It gives nothing from that day; at once when that is today or has been. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Nothing"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readUnitLog: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["parameters"]["unitId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LogWish"];
            };
        };
        readonly responses: {
            /** @description A page of the unit's questions, the newest first. That it was read is on record. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LogPage"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly exportUnitLog: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["parameters"]["unitId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LogExport"];
            };
        };
        readonly responses: {
            /** @description All of the period as CSV. That it was read is on record. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly revealUnitPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["parameters"]["unitId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RevealWish"];
            };
        };
        readonly responses: {
            /** @description Whom the question was about. That it was shown is on record. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Revealed"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readAnyLog: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["parameters"]["unitId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LogWish"];
            };
        };
        readonly responses: {
            /** @description A page of the unit's questions, the newest first. That it was read is on record. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LogPage"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly exportAnyLog: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["parameters"]["unitId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LogExport"];
            };
        };
        readonly responses: {
            /** @description All of the period as CSV. That it was read is on record. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly revealAnyPerson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: components["parameters"]["unitId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RevealWish"];
            };
        };
        readonly responses: {
            /** @description Whom the question was about. That it was shown is on record. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Revealed"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
}
