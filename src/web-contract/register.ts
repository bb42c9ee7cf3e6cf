// Generated from contract/web-api/register.yaml by `npm run generate`. Not to be edited.

export interface paths {
    readonly "/web-api/register/applications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Those that have been sent in; overdue ones first. */
        readonly get: operations["listApplications"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/register/applications/{applicationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readApplication"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/register/applications/{applicationId}/documents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Keeps a PDF as evidence for the checklist. */
        readonly post: operations["encloseEvidence"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/register/applications/{applicationId}/documents/{documentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readApplicationDocument"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/register/applications/{applicationId}/checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What was found of one point of the checklist; the latest counts. */
        readonly post: operations["checkApplication"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/register/applications/{applicationId}/completion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks the municipality for what is missing, by letter. */
        readonly post: operations["askForCompletion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/register/applications/{applicationId}/approval": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** By somebody else than who checked, when every point of the municipality is ticked. */
        readonly post: operations["approveApplication"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/register/applications/{applicationId}/refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["refuseApplication"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/register/applications/{applicationId}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends a connection that is in the register and is not to be opened. */
        readonly post: operations["endUnopened"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/register/applications/{applicationId}/registration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Enters the connection, the certificate and the qualifications in the register. */
        readonly post: operations["registerConnection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/register/applications/{applicationId}/opening": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** From now, or from a moment that lies ahead. */
        readonly post: operations["openAccess"];
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
        readonly Lines: readonly components["schemas"]["ApplicationLine"][];
        readonly ReviewedApplication: {
            readonly line: components["schemas"]["ApplicationLine"];
            readonly order: components["schemas"]["Order"];
            readonly signature: components["schemas"]["Signature"] | null;
            /** @description Name of whoever drafted it. */
            readonly applicant: string;
            readonly documents: readonly components["schemas"]["Document"][];
            readonly checklist: readonly components["schemas"]["ChecklistPoint"][];
            /** @description Who has checked anything cannot approve. */
            readonly checkedByMe: boolean;
            readonly approvedBy: string | null;
            /** @description Who has approved cannot check. */
            readonly approvedByMe: boolean;
            readonly lacking: readonly components["schemas"]["Lacking"][];
            readonly reason: string | null;
            readonly connectionId: string | null;
            readonly certificate: string | null;
            /** @description A certificate authority is configured. */
            readonly takesRequests: boolean;
            readonly history: readonly components["schemas"]["HistoryLine"][];
            readonly letters: readonly components["schemas"]["Letter"][];
        };
        /** @enum {string} */
        readonly CheckId: "skr-decision" | "9.2.1" | "9.2.2" | "9.2.3" | "9.2.4" | "9.2.5" | "9.2.6" | "9.2.7" | "9.2.8";
        readonly ChecklistPoint: {
            readonly id: components["schemas"]["CheckId"];
            readonly clause: string | null;
            /** @enum {string} */
            readonly of: "municipality" | "operator";
            readonly text: string;
            /** @description The clause's own text has not been published. */
            readonly placeholder: boolean;
            readonly isTicked: boolean;
            /** @description Since the order was last sent in. */
            readonly check: components["schemas"]["Check"] | null;
            /** @description Of an earlier sending. */
            readonly earlier: components["schemas"]["Check"] | null;
        };
        readonly Check: {
            readonly complete: boolean;
            readonly correct: boolean;
            readonly verified: boolean;
            readonly evidence: components["schemas"]["Evidence"];
            readonly by: string;
            /** Format: date-time */
            readonly at: string;
        };
        readonly Evidence: {
            readonly text: string;
            readonly date: string | null;
            readonly reference: string | null;
            readonly document: components["schemas"]["DocumentId"];
        };
        readonly CheckToRecord: {
            readonly point: components["schemas"]["CheckId"];
            readonly complete: boolean;
            readonly correct: boolean;
            readonly verified: boolean;
            readonly evidence: components["schemas"]["Evidence"];
        };
        readonly Completion: {
            readonly lacking: readonly components["schemas"]["Lacking"][];
        };
        readonly ToRegister: {
            readonly actorId: string | null;
            readonly certificateOrRequest: string;
            readonly qualifiedBy: readonly ("AF" | "CSN" | "FK" | "SKV" | "SO" | "TNS" | "MIV")[];
        };
        readonly Registered: {
            readonly connectionId: string;
            readonly certificateId: string;
            /** @description PEM. */
            readonly certificate: string;
        };
        readonly Opening: {
            /**
             * Format: date-time
             * @description Null: now.
             */
            readonly from: string | null;
        };
        readonly Opened: {
            /** Format: date-time */
            readonly opensAt: string;
        };
        /** @enum {string} */
        readonly State: "draft" | "sent-in" | "to-be-completed" | "under-review" | "approved" | "registered" | "open" | "ended-unopened" | "refused" | "withdrawn";
        readonly ApplicationLine: {
            /** Format: uuid */
            readonly id: string;
            readonly municipality: string;
            /** @description As written in the order. */
            readonly organisationsnummer: string;
            readonly board: string;
            readonly state: components["schemas"]["State"];
            /** Format: date-time */
            readonly since: string;
            /**
             * Format: date
             * @description The tenth working day; null while none is counted.
             */
            readonly dueOn: string | null;
            readonly isOverdue: boolean;
            /** Format: date-time */
            readonly opensAt: string | null;
            /** Format: date-time */
            readonly startedAt: string;
        };
        readonly Signature: {
            readonly printedName: string;
            readonly place: string;
            /** Format: date */
            readonly date: string;
            readonly text: string;
            readonly textSha256: string;
        };
        readonly Lacking: {
            readonly pointer: string | null;
            readonly text: string;
        };
        readonly Document: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly sizeBytes: number;
            readonly pages: number;
            readonly sha256: string;
            /** @enum {string} */
            readonly virusScan: "clean" | "not-scanned";
        };
        readonly HistoryLine: {
            /** Format: date-time */
            readonly at: string;
            /** @description What was done */
            readonly act: string;
            readonly by: string;
        };
        readonly Letter: {
            readonly id: string;
            readonly subject: string;
            readonly body: string;
            readonly to: string;
            /** Format: date-time */
            readonly writtenAt: string;
            /** @enum {string} */
            readonly state: "queued" | "sent" | "failed-will-retry" | "given-up";
        };
        readonly Order: {
            readonly decision: {
                readonly date: string;
                readonly reference: string;
                readonly document: components["schemas"]["DocumentId"];
            };
            readonly municipality: components["schemas"]["Organisation"];
            readonly board: string;
            readonly units: readonly string[];
            readonly agreementContact: components["schemas"]["Contact"];
            readonly applicantIsAgreementContact: boolean;
            readonly technicalContact: components["schemas"]["Contact"] | null;
            readonly signingCertificateName: string;
            readonly certificateOrRequest: string;
            readonly supplier: components["schemas"]["Organisation"] | null;
            readonly confirmations: {
                readonly agreementAndRegistered: boolean;
                readonly processor: boolean;
                readonly terms: boolean;
            };
            readonly signature: {
                /** @enum {string} */
                readonly kind: "login" | "paper";
                readonly place: string;
                readonly date: string;
                readonly printedName: string;
            };
            readonly enclosures: {
                readonly powerOfAttorney: components["schemas"]["DocumentId"];
                readonly proofOfAuthority: components["schemas"]["DocumentId"];
                readonly signedForm: components["schemas"]["DocumentId"];
            };
        };
        /** Format: uuid */
        readonly DocumentId: string | null;
        readonly Organisation: {
            readonly name: string;
            readonly organisationsnummer: string;
        };
        readonly Contact: {
            readonly name: string;
            readonly telephone: string;
            readonly email: string;
        };
        readonly Reason: {
            readonly reason: string;
        };
    };
    responses: never;
    parameters: {
        readonly applicationId: string;
        readonly documentId: string;
        /** @description What the sender calls the file, percent-encoded UTF-8. */
        readonly fileName: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listApplications: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The applications */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lines"];
                };
            };
        };
    };
    readonly readApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly applicationId: components["parameters"]["applicationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The application */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReviewedApplication"];
                };
            };
        };
    };
    readonly encloseEvidence: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description What the sender calls the file, percent-encoded UTF-8. */
                readonly "X-File-Name"?: components["parameters"]["fileName"];
            };
            readonly path: {
                readonly applicationId: components["parameters"]["applicationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/pdf": unknown;
            };
        };
        readonly responses: {
            /** @description Kept */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Document"];
                };
            };
        };
    };
    readonly readApplicationDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly applicationId: components["parameters"]["applicationId"];
                readonly documentId: components["parameters"]["documentId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description PDF */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": unknown;
                };
            };
        };
    };
    readonly checkApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly applicationId: components["parameters"]["applicationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CheckToRecord"];
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
    readonly askForCompletion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly applicationId: components["parameters"]["applicationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Completion"];
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
    readonly approveApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly applicationId: components["parameters"]["applicationId"];
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
    readonly refuseApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly applicationId: components["parameters"]["applicationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Reason"];
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
    readonly endUnopened: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly applicationId: components["parameters"]["applicationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Reason"];
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
    readonly registerConnection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly applicationId: components["parameters"]["applicationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ToRegister"];
            };
        };
        readonly responses: {
            /** @description Registered */
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
    readonly openAccess: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly applicationId: components["parameters"]["applicationId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Opening"];
            };
        };
        readonly responses: {
            /** @description Opened */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Opened"];
                };
            };
        };
    };
}
