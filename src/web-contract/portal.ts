// Generated from contract/web-api/portal.yaml by `npm run generate`. Not to be edited.

export interface paths {
    readonly "/web-api/portal/contents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listContents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/portal/contents/{contentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readContent"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/portal/contents/{contentId}/versions/{number}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readContentVersion"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/portal/status": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readStatus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/portal/documents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listDocuments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/portal/fault-reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listFaultReports"];
        readonly put?: never;
        readonly post: operations["sendFaultReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/portal/fault-reports/{reportId}/handling": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["handleFaultReport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/portal/drafts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listDrafts"];
        readonly put?: never;
        readonly post: operations["draftContent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/portal/drafts/{contentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readDrafts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/portal/versions/{versionId}/assurance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["assureContent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/portal/versions/{versionId}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["sendBackContent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/portal/versions/{versionId}/approvals/{agency}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["approveContent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/portal/versions/{versionId}/approvals/{agency}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["refuseContent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/portal/versions/{versionId}/publication": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["publishContent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/portal/versions/{versionId}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["withdrawContent"];
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
        /** @enum {string} */
        readonly Agency: "AF" | "CSN" | "FK" | "SKV" | "SO" | "TNS" | "MIV";
        readonly ContentId: string;
        /** @enum {string} */
        readonly Kind: "page" | "guide" | "base-service" | "support" | "release" | "news" | "operating-message";
        readonly Title: string;
        readonly Summary: string;
        readonly Text: string;
        /** Format: date */
        readonly Day: string | null;
        readonly Url: string | null;
        readonly Contact: {
            readonly about: string;
            readonly name: string;
            readonly telephone: string | null;
            readonly email: string | null;
            readonly url: components["schemas"]["Url"];
        };
        readonly Content: components["schemas"]["page"] | components["schemas"]["guide"] | components["schemas"]["base-service"] | components["schemas"]["support"] | components["schemas"]["release"] | components["schemas"]["news"] | components["schemas"]["operating-message"];
        readonly page: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "page";
            readonly title: components["schemas"]["Title"];
            readonly summary: components["schemas"]["Summary"];
            readonly text: components["schemas"]["Text"];
        };
        readonly guide: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "guide";
            readonly title: components["schemas"]["Title"];
            readonly summary: components["schemas"]["Summary"];
            readonly steps: readonly {
                readonly title: components["schemas"]["Title"];
                readonly text: components["schemas"]["Text"];
            }[];
            readonly text: string;
        };
        readonly "base-service": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "base-service";
            readonly title: components["schemas"]["Title"];
            readonly agency: components["schemas"]["Agency"];
            readonly owner: string;
            readonly informationUrl: components["schemas"]["Url"];
            readonly contacts: readonly components["schemas"]["Contact"][];
            readonly deliversSince: components["schemas"]["Day"];
            readonly holds: readonly string[];
            readonly source: string;
            readonly placeholder: boolean;
        };
        readonly support: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "support";
            readonly title: components["schemas"]["Title"];
            readonly summary: components["schemas"]["Summary"];
            readonly levels: readonly {
                readonly question: components["schemas"]["Title"];
                readonly responsible: string;
                readonly text: components["schemas"]["Text"];
                readonly contacts: readonly components["schemas"]["Contact"][];
            }[];
        };
        readonly release: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "release";
            readonly title: components["schemas"]["Title"];
            readonly opensOn: components["schemas"]["Day"];
            readonly closesOn: components["schemas"]["Day"];
            readonly text: components["schemas"]["Text"];
            readonly source: string;
            readonly placeholder: boolean;
        };
        readonly news: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "news";
            readonly title: components["schemas"]["Title"];
            readonly text: components["schemas"]["Text"];
        };
        readonly "operating-message": {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "operating-message";
            readonly title: components["schemas"]["Title"];
            readonly text: components["schemas"]["Text"];
            /** Format: date-time */
            readonly beginsAt: string;
            /** Format: date-time */
            readonly endsAt: string | null;
            readonly agencies: readonly components["schemas"]["Agency"][];
        };
        readonly Published: {
            readonly contentId: components["schemas"]["ContentId"];
            readonly number: number;
            /** Format: date-time */
            readonly publishedFrom: string;
            /**
             * Format: date
             * @description The day of the later of the two assurances; null for what came with the programme.
             */
            readonly assuredOn: string | null;
            readonly approvedBy: readonly components["schemas"]["Agency"][];
            readonly content: components["schemas"]["Content"];
        };
        readonly EarlierVersion: {
            readonly number: number;
            readonly title: string;
            /** Format: date-time */
            readonly publishedFrom: string;
            /** Format: date-time */
            readonly publishedUntil: string | null;
        };
        readonly Draft: {
            readonly contentId: components["schemas"]["ContentId"];
            readonly content: components["schemas"]["Content"];
            readonly needsApprovalFrom: readonly components["schemas"]["Agency"][];
            readonly basedOn: number;
        };
        /** @description What whoever asks may do; examined anew when it is done. */
        readonly May: {
            readonly draft: boolean;
            readonly assure: boolean;
            readonly approveFor: readonly components["schemas"]["Agency"][];
            readonly publish: boolean;
            readonly handleReports: boolean;
        };
        /** @enum {string} */
        readonly State: "draft" | "ready" | "sent-back" | "planned" | "published" | "withdrawn" | "replaced";
        readonly Missing: {
            /** @enum {string} */
            readonly kind: "operator-assurance" | "owner-assurance" | "approval";
            readonly agency?: components["schemas"]["Agency"];
        };
        readonly ContentStanding: {
            readonly contentId: components["schemas"]["ContentId"];
            readonly kind: components["schemas"]["Kind"];
            readonly title: string;
            /** @description Of the newest version. */
            readonly number: number;
            readonly state: components["schemas"]["State"];
            readonly missing: readonly components["schemas"]["Missing"][];
            /** Format: date-time */
            readonly changedAt: string;
            readonly publishedNumber: number | null;
            /** Format: date-time */
            readonly publishedFrom: string | null;
        };
        readonly Version: {
            /** Format: uuid */
            readonly versionId: string;
            readonly number: number;
            readonly state: components["schemas"]["State"];
            readonly missing: readonly components["schemas"]["Missing"][];
            readonly needsApprovalFrom: readonly components["schemas"]["Agency"][];
            readonly draftedBy: string | null;
            readonly draftedAs: string;
            /** Format: date-time */
            readonly draftedAt: string;
            readonly acts: readonly {
                /** @enum {string} */
                readonly act: "assured-by-operator" | "assured-by-owner" | "approved" | "sent-back" | "published" | "withdrawn";
                readonly agency: components["schemas"]["Agency"] | null;
                readonly note: string;
                /** Format: date-time */
                readonly effectiveAt: string;
                /** Format: date-time */
                readonly recordedAt: string;
                readonly by: string | null;
                readonly role: string;
            }[];
            readonly content: components["schemas"]["Content"];
        };
        readonly AgencyStatus: {
            readonly agency: components["schemas"]["Agency"];
            /** @enum {string|null} */
            readonly state: "reachable" | "unreachable" | "no-test-service" | "not-connected" | null;
            readonly reason: string;
            /** Format: date-time */
            readonly since: string | null;
        };
        readonly Status: {
            readonly agencies: readonly components["schemas"]["AgencyStatus"][];
            /** Format: date-time */
            readonly checkedAt: string | null;
            readonly everyMs: number;
            readonly changes: readonly {
                readonly agency: components["schemas"]["Agency"];
                /** @enum {string} */
                readonly state: "reachable" | "unreachable" | "no-test-service" | "not-connected";
                readonly reason: string;
                /** Format: date-time */
                readonly since: string;
            }[];
        };
        readonly Document: {
            /** Format: uuid */
            readonly documentId: string;
            /** @description 1 goes before all others (Anslutningsavtal kommun 4.1). */
            readonly precedence: number;
            readonly name: string;
            readonly version: string;
            /** Format: date */
            readonly appliesFrom: string;
            readonly announcement: string;
            readonly isPlaceholder: boolean;
            readonly text: string;
            /** @description The version as PDF, at readAgreementFile; null when its text stands alone. */
            readonly file: {
                readonly name: string;
                readonly sizeBytes: number;
            } | null;
        };
        /** @enum {string} */
        readonly ReportSubject: "AF" | "CSN" | "FK" | "SKV" | "SO" | "TNS" | "MIV" | "several" | "portal" | "unknown";
        readonly FaultReport: {
            readonly description: string;
            readonly happenedWhen: string;
            readonly concerns: components["schemas"]["ReportSubject"];
            readonly name: string;
            /** Format: email */
            readonly email: string;
            readonly telephone: string;
        };
        readonly ReceivedReport: {
            /** Format: uuid */
            readonly reportId: string;
            readonly reference: string;
            readonly description: string;
            readonly happenedWhen: string;
            readonly concerns: components["schemas"]["ReportSubject"];
            readonly name: string;
            readonly email: string;
            readonly telephone: string;
            /** Format: date-time */
            readonly receivedAt: string;
            readonly handled: null | {
                readonly note: string;
                /** Format: date-time */
                readonly at: string;
                readonly by: string;
            };
        };
    };
    responses: {
        /** @description It could not be done. RFC 9457. */
        readonly Problem: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": {
                    readonly type: string;
                    readonly title: string;
                    readonly status: number;
                    readonly detail?: string;
                    readonly fields?: readonly {
                        readonly pointer: string;
                        readonly message: string;
                    }[];
                };
            };
        };
    };
    parameters: {
        readonly contentId: components["schemas"]["ContentId"];
        readonly versionId: string;
        readonly agency: components["schemas"]["Agency"];
        readonly kind: components["schemas"]["Kind"];
        /** @description As it was when that day ended in Sweden. */
        readonly on: string;
    };
    requestBodies: {
        readonly Note: {
            readonly content: {
                readonly "application/json": {
                    readonly note: string;
                };
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listContents: {
        readonly parameters: {
            readonly query?: {
                readonly kind?: components["parameters"]["kind"];
                /** @description As it was when that day ended in Sweden. */
                readonly on?: components["parameters"]["on"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What everybody can read, now or at the end of the given day. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly contents: readonly components["schemas"]["Published"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readContent: {
        readonly parameters: {
            readonly query?: {
                /** @description As it was when that day ended in Sweden. */
                readonly on?: components["parameters"]["on"];
            };
            readonly header?: never;
            readonly path: {
                readonly contentId: components["parameters"]["contentId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The version that everybody can read, and all that could be read before it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly content: components["schemas"]["Published"];
                        readonly versions: readonly components["schemas"]["EarlierVersion"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readContentVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly contentId: components["parameters"]["contentId"];
                readonly number: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A version that is or has been published. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Published"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readStatus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Whether each base service answers, as the latest ping found it. A ping carries no personal data. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Status"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listDocuments: {
        readonly parameters: {
            readonly query?: {
                /** @description As it was when that day ended in Sweden. */
                readonly on?: components["parameters"]["on"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every published version of the agreement's documents by precedence; with `on`, what applies that day. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly documents: readonly components["schemas"]["Document"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listFaultReports: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All, the newest first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly reports: readonly components["schemas"]["ReceivedReport"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly sendFaultReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FaultReport"];
            };
        };
        readonly responses: {
            /** @description It has been received; a receipt goes to the address given. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly reference: string;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly handleFaultReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly reportId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Note"];
        readonly responses: {
            /** @description It is noted as handled. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listDrafts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every content with its newest version and how it stands. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly contents: readonly components["schemas"]["ContentStanding"][];
                        readonly may: components["schemas"]["May"];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly draftContent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Draft"];
            };
        };
        readonly responses: {
            /** @description Kept as a new version. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly versionId: string;
                        readonly number: number;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readDrafts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly contentId: components["parameters"]["contentId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every version with all that was done with it, the newest first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly versions: readonly components["schemas"]["Version"][];
                        readonly may: components["schemas"]["May"];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly assureContent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly versionId: components["parameters"]["versionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Assured for the side that the permission is of. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly sendBackContent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly versionId: components["parameters"]["versionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Note"];
        readonly responses: {
            /** @description Back to its writer, with what must change. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly approveContent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly versionId: components["parameters"]["versionId"];
                readonly agency: components["parameters"]["agency"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Approved for the agency. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly refuseContent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly versionId: components["parameters"]["versionId"];
                readonly agency: components["parameters"]["agency"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Note"];
        readonly responses: {
            /** @description Back to its writer, with what must change. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly publishContent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly versionId: components["parameters"]["versionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description Null, or in the past, at once.
                     */
                    readonly from: string | null;
                };
            };
        };
        readonly responses: {
            /** @description From when everybody can read it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly from: string;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly withdrawContent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly versionId: components["parameters"]["versionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Note"];
        readonly responses: {
            /** @description Nobody can read it any more, or its publication has been called off. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
}
