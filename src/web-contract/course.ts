// Generated from contract/web-api/course.yaml by `npm run generate`. Not to be edited.

export interface paths {
    readonly "/web-api/course/connections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listRegisteredConnections"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readRegisteredConnection"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/texts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readTextsOfConnection"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/own/connections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listOwnConnections"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/own/connections/{connectionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readOwnConnection"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/own/connections/{connectionId}/texts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readTextsOfOwnConnection"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/agency/connections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listAgencyConnections"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/agency/connections/{connectionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readAgencyConnection"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/agreement-documents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["listAgreementDocuments"];
        readonly put?: never;
        readonly post: operations["publishAgreementDocument"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/agreement-documents/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Keeps a PDF for a version that is being written. Nobody reads it before it is published. */
        readonly post: operations["keepAgreementFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/agreement-documents/{versionId}/pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readAgreementFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/questions/{tree}/{position}/lawfulness": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["readLawfulness"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/change-supplier": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["changeSupplier"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/carry-out/change-supplier": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["carryOutChangeSupplier"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/change-contacts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["changeConnectionContacts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/carry-out/change-contacts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["carryOutChangeConnectionContacts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/renew-certificate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["renewCertificate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/carry-out/renew-certificate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["carryOutRenewCertificate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/terminate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["terminateConnection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/carry-out/terminate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["carryOutTerminateConnection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/register-agent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["registerAgent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/carry-out/register-agent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["carryOutRegisterAgent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/end-agent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["endAgentAssignment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/carry-out/end-agent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["carryOutEndAgentAssignment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/withdraw-certificate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["withdrawConnectionCertificate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/notify-breach": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["notifyBreach"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/record-remedy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["recordRemedy"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/end-for-breach": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["endForBreach"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/notify-preconditions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["notifyPreconditions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/record-preconditions-met": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["recordPreconditionsMet"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/stop-disclosure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["stopDisclosure"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/qualify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["qualifyMunicipality"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/course/connections/{connectionId}/acts/{actId}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["undoConnectionAct"];
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
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail?: string;
            readonly fields?: readonly {
                readonly pointer: string;
                readonly message: string;
            }[];
        };
        /** @enum {string} */
        readonly Agency: "AF" | "CSN" | "FK" | "SKV" | "SO" | "TNS" | "MIV";
        readonly Line: string;
        readonly Text: string;
        readonly Organisation: {
            readonly name: components["schemas"]["Line"];
            readonly organisationsnummer: components["schemas"]["Line"];
        };
        readonly Contact: {
            readonly name: components["schemas"]["Line"];
            readonly telephone: components["schemas"]["Line"];
            readonly email: components["schemas"]["Line"];
        };
        readonly Contacts: {
            readonly agreement: components["schemas"]["Contact"];
            readonly technical: components["schemas"]["Contact"] | null;
        };
        /** @enum {string} */
        readonly StateKind: "not-begun" | "open" | "breach-notified" | "ended";
        /** @enum {string} */
        readonly AgencyStateKind: "qualified" | "notified" | "disclosure-stopped" | "not-qualified";
        readonly ConnectionRow: {
            readonly id: string;
            /** @enum {string} */
            readonly service: "ssbtek" | "lefi";
            readonly municipality: string;
            readonly organisationsnummer: string;
            readonly board: string;
            readonly state: components["schemas"]["StateKind"];
            /** Format: date-time */
            readonly beganAt: string;
            /** Format: date-time */
            readonly endsAt: string | null;
            /** @description To mend a notified breach on; null when there is none. */
            readonly daysLeft: number | null;
            /** @description Thirty full days have passed since a notice of breach. */
            readonly mayEndNow: boolean;
            readonly agenciesNotQualified: readonly components["schemas"]["Agency"][];
            readonly suppliers: readonly string[];
            /**
             * Format: date-time
             * @description When the last certificate that speaks now ends.
             */
            readonly certificateUntil: string | null;
            readonly certificateDaysLeft: number | null;
        };
        readonly Notice: {
            readonly actId: string;
            /** Format: date-time */
            readonly noticedAt: string;
            readonly text: string;
            /** Format: date */
            readonly lastDay: string;
            readonly daysLeft: number;
            /** Format: date-time */
            readonly passedAt: string;
            readonly hasPassed: boolean;
        };
        readonly AgencyState: {
            readonly agency: components["schemas"]["Agency"];
            readonly name: string;
            readonly state: components["schemas"]["AgencyStateKind"];
            readonly notice: components["schemas"]["Notice"] | null;
            /** Format: date-time */
            readonly stoppedAt: string | null;
        };
        readonly Certificate: {
            readonly id: string;
            readonly name: string;
            /** Format: date-time */
            readonly from: string;
            /** Format: date-time */
            readonly until: string | null;
            readonly speaksNow: boolean;
            /** @description Only where few are left. */
            readonly daysLeft: number | null;
        };
        readonly Processor: {
            readonly name: string;
            readonly organisationsnummer: string;
            /** @enum {string} */
            readonly role: "supplier" | "agent";
            /** Format: date-time */
            readonly from: string;
            /** Format: date-time */
            readonly until: string | null;
            readonly isNow: boolean;
        };
        readonly ActLine: {
            readonly name: string;
            readonly value: string;
        };
        readonly HistoryAct: {
            readonly id: string;
            readonly act: string;
            readonly inWords: string;
            /** Format: date-time */
            readonly effectiveAt: string;
            /** Format: date-time */
            readonly recordedAt: string;
            readonly by: string;
            readonly role: string;
            readonly lines: readonly components["schemas"]["ActLine"][];
            readonly undoes: string | null;
            readonly isUndone: boolean;
            readonly canBeUndone: boolean;
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
            readonly actId: string | null;
        };
        readonly Connection: {
            readonly id: string;
            /** @enum {string} */
            readonly service: "ssbtek" | "lefi";
            readonly municipality: string;
            readonly organisationsnummer: string;
            readonly board: string;
            readonly actorId: string | null;
            /** Format: date-time */
            readonly beganAt: string;
            /** Format: date-time */
            readonly endsAt: string | null;
            readonly endedBy: string | null;
            readonly state: components["schemas"]["StateKind"];
            readonly breaches: readonly components["schemas"]["Notice"][];
            readonly agencies: readonly components["schemas"]["AgencyState"][];
            readonly planned: readonly {
                readonly actId: string;
                readonly inWords: string;
                /** Format: date-time */
                readonly effectiveAt: string;
            }[];
            readonly certificates: readonly components["schemas"]["Certificate"][];
            readonly processors: readonly components["schemas"]["Processor"][];
            readonly contacts: components["schemas"]["Contacts"] | null;
            readonly history: readonly components["schemas"]["HistoryAct"][];
            readonly letters: readonly components["schemas"]["Letter"][];
            /** Format: date-time */
            readonly asOf: string;
        };
        readonly NamedAgency: {
            readonly agency: components["schemas"]["Agency"];
            readonly name: string;
        };
        readonly AgencyRow: {
            readonly id: string;
            readonly agency: components["schemas"]["Agency"];
            readonly municipality: string;
            readonly organisationsnummer: string;
            readonly board: string;
            readonly connectionState: components["schemas"]["StateKind"];
            readonly state: components["schemas"]["AgencyStateKind"];
            readonly daysLeft: number | null;
            readonly mayStopNow: boolean;
        };
        readonly AgencyConnection: {
            readonly id: string;
            readonly municipality: string;
            readonly organisationsnummer: string;
            readonly board: string;
            readonly connectionState: components["schemas"]["StateKind"];
            readonly own: components["schemas"]["AgencyState"];
            readonly history: readonly components["schemas"]["HistoryAct"][];
        };
        readonly AgreementDocument: {
            readonly id: string;
            readonly document: components["schemas"]["DocumentName"];
            readonly name: string;
            /** @description 1 goes before 2 when they contradict each other. */
            readonly precedence: number;
            readonly version: string;
            /** Format: date */
            readonly appliesFrom: string;
            readonly announcement: string;
            readonly isPlaceholder: boolean;
            readonly text: string;
            /** Format: date-time */
            readonly publishedAt: string;
            /** @enum {string} */
            readonly standing: "announced" | "applies" | "replaced";
            readonly file: components["schemas"]["AgreementFile"];
        };
        /** @description The version as PDF; null when its text stands alone. */
        readonly AgreementFile: {
            readonly name: string;
            readonly sizeBytes: number;
        } | null;
        readonly KeptFile: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
            readonly sizeBytes: number;
            readonly pages: number;
            readonly sha256: string;
            /** @enum {string} */
            readonly virusScan: "clean" | "not-scanned";
        };
        /** @enum {string} */
        readonly DocumentName: "framework-and-definitions" | "connection-agreement" | "processor-agreement" | "service-terms" | "liability" | "general-terms" | "finsam-agreement" | "finsam-annex-1";
        readonly AppliedTexts: {
            /** Format: date */
            readonly on: string;
            readonly inForce: boolean;
            readonly texts: readonly {
                readonly id: string;
                readonly name: string;
                readonly precedence: number;
                readonly version: string;
                /** Format: date */
                readonly appliesFrom: string;
                readonly isPlaceholder: boolean;
                /** @enum {string} */
                readonly ground: "signed" | "announced";
                readonly announcement: string;
                readonly file: components["schemas"]["AgreementFile"];
            }[];
        };
        readonly Lawfulness: {
            readonly tree: number;
            readonly position: number;
            /** Format: date-time */
            readonly recordedAt: string;
            readonly connectionId: string | null;
            readonly contract: string;
            readonly lawful: boolean;
            readonly reasons: readonly {
                readonly rule: string;
                readonly holds: boolean;
                readonly text: string;
            }[];
            readonly laterKnown: readonly string[];
        };
        readonly ActTaken: {
            readonly actId: string;
            /** Format: date-time */
            readonly effectiveAt: string;
        };
        readonly SupplierChange: {
            readonly municipality: components["schemas"]["Organisation"];
            readonly current: components["schemas"]["Organisation"] | null;
            readonly next: components["schemas"]["Organisation"];
            readonly fromOn: components["schemas"]["Line"];
            readonly certificate: components["schemas"]["Text"];
            readonly keptCertificates: readonly components["schemas"]["Line"][];
        };
        readonly ContactsChange: {
            readonly agreementContact: components["schemas"]["Contact"];
            readonly technicalContact: components["schemas"]["Contact"] | null;
            readonly fromOn: components["schemas"]["Line"];
        };
        readonly CertificateRenewal: {
            readonly replaces: components["schemas"]["Line"];
            readonly certificate: components["schemas"]["Text"];
            readonly fromOn: components["schemas"]["Line"];
            readonly oldUntilOn: components["schemas"]["Line"];
        };
        readonly CertificateWithdrawal: {
            readonly certificateId: components["schemas"]["Line"];
            readonly reason: components["schemas"]["Text"];
        };
        readonly Termination: {
            readonly municipality: components["schemas"]["Organisation"];
            readonly fromOn: components["schemas"]["Line"];
        };
        readonly AgentRegistration: {
            readonly agent: components["schemas"]["Organisation"];
            readonly agreementOn: components["schemas"]["Line"];
            readonly agreementReference: components["schemas"]["Line"];
            readonly fromOn: components["schemas"]["Line"];
        };
        readonly AgentEnding: {
            readonly agent: components["schemas"]["Organisation"];
            /** @enum {string} */
            readonly notifiedBy: "agent" | "municipality";
            readonly fromOn: components["schemas"]["Line"];
            readonly endingCertificates: readonly components["schemas"]["Line"][];
        };
        readonly BreachNotice: {
            readonly text: components["schemas"]["Text"];
            readonly toRemedy: components["schemas"]["Text"];
        };
        readonly Remedy: {
            readonly notice: components["schemas"]["Line"];
            readonly text: components["schemas"]["Text"];
            readonly remediedOn: components["schemas"]["Line"];
        };
        readonly OfNotice: {
            readonly notice: components["schemas"]["Line"];
        };
        readonly Saying: {
            readonly text: components["schemas"]["Text"];
        };
        readonly FromDay: {
            readonly fromOn: components["schemas"]["Line"];
        };
        readonly Reason: {
            readonly reason: components["schemas"]["Text"];
        };
        readonly DocumentToPublish: {
            readonly document: components["schemas"]["DocumentName"];
            readonly version: components["schemas"]["Line"];
            readonly appliesFrom: components["schemas"]["Line"];
            readonly announcement: components["schemas"]["Text"];
            readonly text: components["schemas"]["Text"];
            /**
             * Format: uuid
             * @description Of keepAgreementFile; null: the text alone.
             */
            readonly fileId: string | null;
            readonly isPlaceholder: boolean;
        };
    };
    responses: {
        /** @description Refused, or not found; each field that is to be corrected by its place. */
        readonly Problem: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description For whoever represents several: which of them the act is for; absent: the one represented the longest. */
        readonly forAgency: components["schemas"]["Agency"];
        readonly connectionId: string;
        readonly actId: string;
        readonly versionId: string;
        /** @description What the sender calls the file, percent-encoded UTF-8. */
        readonly fileName: string;
        readonly tree: number;
        readonly position: number;
        /** @description A moment; absent means now. */
        readonly at: string;
        /** @description A Swedish day. */
        readonly on: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listRegisteredConnections: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every connection of the register with its state. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly connections: readonly components["schemas"]["ConnectionRow"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readRegisteredConnection: {
        readonly parameters: {
            readonly query?: {
                /** @description A moment; absent means now. */
                readonly at?: components["parameters"]["at"];
            };
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The connection as it stands, or stood at a moment by what was known then. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Connection"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readTextsOfConnection: {
        readonly parameters: {
            readonly query?: {
                /** @description A Swedish day. */
                readonly on?: components["parameters"]["on"];
            };
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Which texts of the agreement applied on a day. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppliedTexts"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listOwnConnections: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The connections of those organisations that the person acts for. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly connections: readonly components["schemas"]["ConnectionRow"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readOwnConnection: {
        readonly parameters: {
            readonly query?: {
                /** @description A moment; absent means now. */
                readonly at?: components["parameters"]["at"];
            };
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As readRegisteredConnection. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Connection"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readTextsOfOwnConnection: {
        readonly parameters: {
            readonly query?: {
                /** @description A Swedish day. */
                readonly on?: components["parameters"]["on"];
            };
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description As readTextsOfConnection. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AppliedTexts"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listAgencyConnections: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The municipalities and how they stand with each agency that the person represents. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly agencies: readonly components["schemas"]["NamedAgency"][];
                        readonly connections: readonly components["schemas"]["AgencyRow"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readAgencyConnection: {
        readonly parameters: {
            readonly query?: {
                /** @description For whoever represents several: which of them the act is for; absent: the one represented the longest. */
                readonly agency?: components["parameters"]["forAgency"];
            };
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One municipality with the own agency and what has been done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AgencyConnection"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listAgreementDocuments: {
        readonly parameters: {
            readonly query?: {
                /** @description A Swedish day. */
                readonly on?: components["parameters"]["on"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Every published version by precedence; with `on` those that apply that day. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly documents: readonly components["schemas"]["AgreementDocument"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly publishAgreementDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DocumentToPublish"];
            };
        };
        readonly responses: {
            /** @description Published. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly keepAgreementFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description What the sender calls the file, percent-encoded UTF-8. */
                readonly "X-File-Name"?: components["parameters"]["fileName"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/pdf": unknown;
            };
        };
        readonly responses: {
            /** @description Kept. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["KeptFile"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readAgreementFile: {
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
            /** @description A published version as PDF, as an attachment. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readLawfulness: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly tree: components["parameters"]["tree"];
                readonly position: components["parameters"]["position"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Was the recorded question lawful then? */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lawfulness"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly changeSupplier: {
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
                readonly "application/json": components["schemas"]["SupplierChange"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly carryOutChangeSupplier: {
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
                readonly "application/json": components["schemas"]["SupplierChange"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly changeConnectionContacts: {
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
                readonly "application/json": components["schemas"]["ContactsChange"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly carryOutChangeConnectionContacts: {
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
                readonly "application/json": components["schemas"]["ContactsChange"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly renewCertificate: {
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
                readonly "application/json": components["schemas"]["CertificateRenewal"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly carryOutRenewCertificate: {
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
                readonly "application/json": components["schemas"]["CertificateRenewal"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly terminateConnection: {
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
                readonly "application/json": components["schemas"]["Termination"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly carryOutTerminateConnection: {
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
                readonly "application/json": components["schemas"]["Termination"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly registerAgent: {
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
                readonly "application/json": components["schemas"]["AgentRegistration"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly carryOutRegisterAgent: {
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
                readonly "application/json": components["schemas"]["AgentRegistration"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly endAgentAssignment: {
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
                readonly "application/json": components["schemas"]["AgentEnding"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly carryOutEndAgentAssignment: {
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
                readonly "application/json": components["schemas"]["AgentEnding"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly withdrawConnectionCertificate: {
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
                readonly "application/json": components["schemas"]["CertificateWithdrawal"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly notifyBreach: {
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
                readonly "application/json": components["schemas"]["BreachNotice"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly recordRemedy: {
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
                readonly "application/json": components["schemas"]["Remedy"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly endForBreach: {
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
                readonly "application/json": components["schemas"]["OfNotice"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly notifyPreconditions: {
        readonly parameters: {
            readonly query?: {
                /** @description For whoever represents several: which of them the act is for; absent: the one represented the longest. */
                readonly agency?: components["parameters"]["forAgency"];
            };
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Saying"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly recordPreconditionsMet: {
        readonly parameters: {
            readonly query?: {
                /** @description For whoever represents several: which of them the act is for; absent: the one represented the longest. */
                readonly agency?: components["parameters"]["forAgency"];
            };
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Saying"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly stopDisclosure: {
        readonly parameters: {
            readonly query?: {
                /** @description For whoever represents several: which of them the act is for; absent: the one represented the longest. */
                readonly agency?: components["parameters"]["forAgency"];
            };
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly qualifyMunicipality: {
        readonly parameters: {
            readonly query?: {
                /** @description For whoever represents several: which of them the act is for; absent: the one represented the longest. */
                readonly agency?: components["parameters"]["forAgency"];
            };
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
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly undoConnectionAct: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
                readonly actId: components["parameters"]["actId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Reason"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ActTaken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
}
