// Generated from contract/web-api/connection.yaml by `npm run generate`. Not to be edited.

export interface paths {
    readonly "/web-api/connection/form": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the order form says beside its fields. */
        readonly get: operations["readForm"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/connection/applications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Those that the caller has begun, or that are of a municipality she may act for. */
        readonly get: operations["listOwnApplications"];
        readonly put?: never;
        readonly post: operations["draftApplication"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/connection/applications/{applicationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readOwnApplication"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/connection/applications/{applicationId}/order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Saves the order as it is written now. 409 when somebody has saved since `version`. */
        readonly put: operations["saveOrder"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/connection/applications/{applicationId}/documents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Keeps a PDF that the order can refer to. */
        readonly post: operations["encloseDocument"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/connection/applications/{applicationId}/documents/{documentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readOwnDocument"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/connection/applications/{applicationId}/invitations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends an authorised representative a letter with a link to the order's text. */
        readonly post: operations["inviteToSign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/connection/applications/{applicationId}/text-to-sign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The exact text that the caller would sign now. */
        readonly post: operations["readTextToSign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/connection/applications/{applicationId}/signature": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Signs the text whose hash is given. 409 when it is not the order's text any more. */
        readonly post: operations["signApplication"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/connection/applications/{applicationId}/sending": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends a complete and signed order in; 422 names what is missing. */
        readonly post: operations["sendApplication"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/connection/applications/{applicationId}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["withdrawApplication"];
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
        readonly Created: {
            /** Format: uuid */
            readonly id: string;
        };
        readonly Reason: {
            readonly reason: string;
        };
        readonly ToSign: {
            readonly place: string;
            /** @description What the link in the letter carried; null for the applicant. */
            readonly code: string | null;
        };
        readonly Form: {
            readonly operator: {
                readonly name: string;
                readonly address: readonly string[];
            };
            readonly confirmations: {
                readonly agreementAndRegistered: string;
                readonly processor: string;
                readonly terms: string;
            };
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
        readonly OwnApplication: {
            readonly line: components["schemas"]["ApplicationLine"];
            readonly isApplicant: boolean;
            readonly version: number;
            readonly order: components["schemas"]["Order"];
            readonly mistakes: readonly components["schemas"]["Mistake"][];
            readonly signature: components["schemas"]["Signature"] | null;
            readonly lacking: readonly components["schemas"]["Lacking"][];
            readonly reason: string | null;
            readonly documents: readonly components["schemas"]["Document"][];
            readonly history: readonly components["schemas"]["HistoryLine"][];
            readonly letters: readonly components["schemas"]["Letter"][];
            /** @description The registered certificate in PEM. */
            readonly certificate: string | null;
        };
        readonly Signature: {
            readonly printedName: string;
            readonly place: string;
            /** Format: date */
            readonly date: string;
            readonly text: string;
            readonly textSha256: string;
        };
        readonly Mistake: {
            readonly pointer: string;
            readonly message: string;
        };
        readonly Lacking: {
            readonly pointer: string | null;
            readonly text: string;
        };
        readonly Saved: {
            readonly version: number;
            readonly mistakes: readonly components["schemas"]["Mistake"][];
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
    readonly readForm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The form */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Form"];
                };
            };
        };
    };
    readonly listOwnApplications: {
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
                    readonly "application/json": readonly components["schemas"]["ApplicationLine"][];
                };
            };
        };
    };
    readonly draftApplication: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The new application */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Created"];
                };
            };
        };
    };
    readonly readOwnApplication: {
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
                    readonly "application/json": components["schemas"]["OwnApplication"];
                };
            };
        };
    };
    readonly saveOrder: {
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
                readonly "application/json": {
                    readonly version: number;
                    readonly order: components["schemas"]["Order"];
                };
            };
        };
        readonly responses: {
            /** @description Saved */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Saved"];
                };
            };
        };
    };
    readonly encloseDocument: {
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
    readonly readOwnDocument: {
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
    readonly inviteToSign: {
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
                readonly "application/json": {
                    readonly name: string;
                    readonly email: string;
                };
            };
        };
        readonly responses: {
            /** @description The same link as in the letter */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly link: string;
                    };
                };
            };
        };
    };
    readonly readTextToSign: {
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
                readonly "application/json": components["schemas"]["ToSign"];
            };
        };
        readonly responses: {
            /** @description The text and its SHA-256 in lower-case hex */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly text: string;
                        readonly sha256: string;
                    };
                };
            };
        };
    };
    readonly signApplication: {
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
                readonly "application/json": {
                    readonly place: string;
                    readonly code: string | null;
                    readonly sha256: string;
                };
            };
        };
        readonly responses: {
            /** @description Signed */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly sendApplication: {
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
            /** @description Sent in; the tenth working day */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date */
                        readonly answerBy: string;
                    };
                };
            };
        };
    };
    readonly withdrawApplication: {
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
            /** @description Withdrawn */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
