// Generated from contract/web-api/lefi-connections.yaml by `npm run generate`. Not to be edited.

export interface paths {
    readonly "/web-api/lefi/processes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What each notice must contain, where it is sent, and which form it has. */
        readonly get: operations["listLefiProcesses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/forms/{form}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The form of a process, empty, to be filled in by hand. */
        readonly get: operations["printLefiForm"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/own": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Own connections, matters and assignments as an agent. */
        readonly get: operations["listOwnLefi"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/applications": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Notice of a joining party (Anmälan för anslutande parter). */
        readonly post: operations["applyForLefi"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/matters/{applicationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A matter as its organisation sees it. */
        readonly get: operations["readOwnLefiMatter"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/matters/{applicationId}/printed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The matter as the filled-in form. */
        readonly get: operations["printOwnLefiMatter"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/matters/{applicationId}/application": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** The application as it is now, after completion was asked for. */
        readonly put: operations["completeLefiApplication"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/matters/{applicationId}/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** The list of users as it is now; it is signed anew. */
        readonly put: operations["completeLefiUsers"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/matters/{applicationId}/supplier-change": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** The change of supplier as it is now. */
        readonly put: operations["completeLefiSupplierChange"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/matters/{applicationId}/agent": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** The agent as it is now. */
        readonly put: operations["completeLefiAgent"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/matters/{applicationId}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Taken back before it has been carried out. */
        readonly post: operations["withdrawLefiMatter"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/matters/{applicationId}/text": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The exact text that the responsible manager would sign now. */
        readonly get: operations["readLefiTextToSign"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/matters/{applicationId}/signature": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Signed by login: the text that was shown. */
        readonly post: operations["signLefiUsers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/matters/{applicationId}/signed-form": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The form, signed on paper by the responsible manager, as a PDF. */
        readonly post: operations["encloseSignedLefiForm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/matters/{applicationId}/paper": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends in the list of users on the enclosed signed form. */
        readonly post: operations["sendSignedLefiForm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/matters/{applicationId}/documents/{documentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A document of the matter. */
        readonly get: operations["readOwnLefiDocument"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/connections/{connectionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The connection, its users and who must be confirmed. */
        readonly get: operations["readOwnLefiConnection"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/connections/{connectionId}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** As it stood at a moment; now when none is given. */
        readonly get: operations["readOwnLefiHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/connections/{connectionId}/form-orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Orders the form Behörighet till LEFI Online. */
        readonly post: operations["orderLefiForm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/connections/{connectionId}/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The list of users, which the responsible manager then signs. */
        readonly post: operations["nameLefiUsers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/connections/{connectionId}/deregistrations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** From its day; at once when that is today or past. */
        readonly post: operations["deregisterLefiUsers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/connections/{connectionId}/confirmations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Those of the yearly list who are still to have access. */
        readonly post: operations["confirmLefiUsers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/connections/{connectionId}/supplier-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change of supplier. */
        readonly post: operations["changeLefiSupplier"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/connections/{connectionId}/agents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An agent, with the confirmed data processing agreement. */
        readonly post: operations["registerLefiAgent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/connections/{connectionId}/termination": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The whole organisation, from a day. */
        readonly post: operations["terminateLefiConnection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/assignments/endings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The agent notifies in writing that its assignment ends. */
        readonly post: operations["endLefiAgent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/register/matters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every matter; those that wait for the operator first. */
        readonly get: operations["listLefiMatters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/register/matters/{applicationId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A matter as the operator sees it. */
        readonly get: operations["readLefiMatter"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/register/matters/{applicationId}/printed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The matter as the filled-in form. */
        readonly get: operations["printLefiMatter"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/register/matters/{applicationId}/documents/{documentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A document of the matter. */
        readonly get: operations["readLefiDocument"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/register/matters/{applicationId}/completion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks for what is missing, by letter. */
        readonly post: operations["askForLefiCompletion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/register/matters/{applicationId}/approval": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** By somebody else than who asked. */
        readonly post: operations["approveLefiMatter"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/register/matters/{applicationId}/refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** With the reason, by letter. */
        readonly post: operations["refuseLefiMatter"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/register/matters/{applicationId}/carrying-out": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** By somebody else than who asked. */
        readonly post: operations["carryOutLefiMatter"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/register/connections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every connection to LEFI Online. */
        readonly get: operations["listLefiConnections"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/register/connections/{connectionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The connection, its users and who must be confirmed. */
        readonly get: operations["readLefiConnection"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/register/connections/{connectionId}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** As it stood at a moment; now when none is given. */
        readonly get: operations["readLefiHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/register/connections/{connectionId}/deregistrations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Deregistration that came by e-mail or post. */
        readonly post: operations["recordLefiDeregistration"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/register/connections/{connectionId}/supplier-changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change of supplier that came by e-mail or post. */
        readonly post: operations["recordLefiSupplierChange"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/register/connections/{connectionId}/termination": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Termination that came by e-mail or post. */
        readonly post: operations["recordLefiTermination"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/register/connections/{connectionId}/agent-endings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** End of an assignment that the agent has notified by post. */
        readonly post: operations["recordLefiAgentEnding"];
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
        /** Format: date-time */
        readonly moment: string;
        /** @description ÅÅÅÅ-MM-DD as it was written. What is wrong with it is told at the field. */
        readonly day: string;
        readonly text: string;
        readonly line: string;
        /**
         * @description connect: anslutning. users: Beslut om behörighet (the first list) and Behörighet till LEFI Online (further users). form-order: order of the latter. deregister: avanmälan. terminate: uppsägning. supplier: byte av tjänsteleverantör. agent: ett ombud anlitas. agent-end: ombudets uppdrag upphör.
         * @enum {string}
         */
        readonly kind: "connect" | "form-order" | "users" | "deregister" | "terminate" | "supplier" | "agent" | "agent-end";
        /** @enum {string} */
        readonly state: "to-be-signed" | "received" | "to-be-completed" | "approved" | "refused" | "withdrawn" | "carried-out";
        /** @enum {string} */
        readonly recipientKind: "municipality" | "authority" | "insurer";
        readonly Reason: {
            readonly reason: components["schemas"]["text"];
        };
        readonly Organisation: {
            readonly name: components["schemas"]["line"];
            readonly organisationsnummer: components["schemas"]["line"];
        };
        readonly Contact: {
            readonly name: components["schemas"]["line"];
            readonly telephone: components["schemas"]["line"];
            readonly email: components["schemas"]["line"];
        };
        readonly Person: {
            readonly name: components["schemas"]["line"];
            readonly personnummer: components["schemas"]["line"];
            /** @description In a completion, instead of the number - somebody who stands in the matter already. */
            readonly personId?: components["schemas"]["uuid"];
            readonly email: components["schemas"]["line"];
        };
        readonly Ground: {
            /** @description The law that lets the organisation be told. */
            readonly text: components["schemas"]["text"];
            /** @description What a question may say that it is for. */
            readonly purpose: string;
        };
        readonly Application: {
            readonly organisation: components["schemas"]["Organisation"];
            readonly recipientKind: components["schemas"]["recipientKind"];
            /** @description The part of the organisation that is to be connected, such as a board. Empty - the whole of it. */
            readonly part: components["schemas"]["line"];
            readonly interfaces: {
                readonly web: boolean;
                readonly system: boolean;
            };
            /** @description A municipality that asks for economic assistance is pointed to SSBTEK first, and says why it joins here. */
            readonly economicAssistance: {
                readonly isFor: boolean;
                readonly whyNotSsbtek: components["schemas"]["text"];
            };
            readonly grounds: readonly components["schemas"]["Ground"][];
            readonly contact: components["schemas"]["Contact"];
            /** @description Empty - whoever applies is the contact. */
            readonly contactPersonnummer: components["schemas"]["line"];
            readonly technicalContact: components["schemas"]["Contact"] | null;
            /** @description Responsible managers of those who are to use the web interface; they sign the list of users. */
            readonly managers: readonly components["schemas"]["Person"][];
            readonly supplier: components["schemas"]["Organisation"] | null;
            /** @description Name in the certificate; for the system to system interface only. */
            readonly certificateName: components["schemas"]["line"];
        };
        readonly FormOrder: {
            readonly organisation: components["schemas"]["Organisation"];
        };
        readonly UsersToName: {
            readonly organisation: components["schemas"]["Organisation"];
            /** @description The carried-out order of the form that the list stands on. Null - the first list, Beslut om behörighet. */
            readonly formOrder: components["schemas"]["uuid"] | null;
            /** @description Id of the responsible manager who is to sign, as the connection tells. */
            readonly manager: components["schemas"]["line"];
            readonly users: readonly {
                readonly name: components["schemas"]["line"];
                readonly personnummer: components["schemas"]["line"];
                /** @description In a completion, instead of the number - somebody who stands in the list already. */
                readonly personId?: components["schemas"]["uuid"];
                readonly email: components["schemas"]["line"];
                readonly fromOn: components["schemas"]["day"];
                /** @description The last day. Empty - until further notice. */
                readonly untilOn: components["schemas"]["day"];
            }[];
        };
        readonly TextToSign: {
            readonly text: string;
            readonly sha256: string;
        };
        readonly Signature: {
            readonly sha256: components["schemas"]["line"];
        };
        readonly PaperSignature: {
            readonly document: components["schemas"]["uuid"];
            readonly signedOn: components["schemas"]["day"];
        };
        readonly Document: {
            readonly id: components["schemas"]["uuid"];
            readonly name: string;
            readonly sizeBytes: number;
            readonly pages: number;
            readonly sha256: string;
            /** @enum {string} */
            readonly virusScan: "clean" | "not-scanned";
        };
        /** @description By number and name as the notice has it, or chosen from the list. */
        readonly UserToDeregister: {
            readonly name: components["schemas"]["line"];
            readonly personnummer?: components["schemas"]["line"];
            readonly permissionId?: components["schemas"]["uuid"];
        };
        readonly Deregistration: {
            readonly organisation: components["schemas"]["Organisation"];
            readonly fromOn: components["schemas"]["day"];
            readonly users: readonly components["schemas"]["UserToDeregister"][];
        };
        readonly Confirmation: {
            readonly users: readonly components["schemas"]["uuid"][];
        };
        readonly SupplierChange: {
            readonly organisation: components["schemas"]["Organisation"];
            /** @description Null only when the connection has none. */
            readonly current: components["schemas"]["Organisation"] | null;
            readonly next: components["schemas"]["Organisation"];
            /** @description Empty - when it is carried out. */
            readonly fromOn: components["schemas"]["day"];
        };
        readonly AgentToRegister: {
            readonly organisation: components["schemas"]["Organisation"];
            readonly agent: components["schemas"]["Organisation"];
            /** @description The data processing agreement between the two, which the recipient confirms. */
            readonly agreement: {
                readonly isConfirmed: boolean;
                readonly on: components["schemas"]["day"];
                readonly reference: components["schemas"]["line"];
            };
            /** @description Who acts for the agent here; they notify when the assignment ends. */
            readonly people: readonly components["schemas"]["Person"][];
            readonly fromOn: components["schemas"]["day"];
        };
        readonly Termination: {
            readonly organisation: components["schemas"]["Organisation"];
            readonly fromOn: components["schemas"]["day"];
        };
        readonly AgentEnding: {
            readonly connectionId: components["schemas"]["line"];
            readonly recipient: components["schemas"]["Organisation"];
            readonly agent: components["schemas"]["Organisation"];
            readonly fromOn: components["schemas"]["day"];
        };
        /** @description How a notice reached the operator outside the pages. */
        readonly Received: {
            readonly from: components["schemas"]["line"];
            readonly on: components["schemas"]["day"];
            /** @enum {string} */
            readonly channel: "e-mail" | "post";
        };
        readonly ReceivedDeregistration: {
            readonly received: components["schemas"]["Received"];
            readonly notice: components["schemas"]["Deregistration"];
        };
        readonly ReceivedSupplierChange: {
            readonly received: components["schemas"]["Received"];
            readonly notice: components["schemas"]["SupplierChange"];
        };
        readonly ReceivedTermination: {
            readonly received: components["schemas"]["Received"];
            readonly notice: components["schemas"]["Termination"];
        };
        readonly ReceivedAgentEnding: {
            readonly received: components["schemas"]["Received"];
            readonly notice: components["schemas"]["AgentEnding"];
        };
        readonly Completion: {
            readonly lacking: readonly components["schemas"]["Lacking"][];
        };
        readonly Lacking: {
            /** @description JSON pointer to the field; null when it is about no single one. */
            readonly pointer: string | null;
            readonly text: components["schemas"]["text"];
        };
        /** @description What the operator adds. Only what the kind of matter needs is read. */
        readonly CarryingOut: {
            /** @description connect - what LEFI knows the connection by (aktörs-id). */
            readonly actorId?: components["schemas"]["line"];
            /** @description connect, supplier - PEM of the certificate that the system asks with. */
            readonly certificate?: string;
        };
        readonly Begun: {
            readonly matterId: components["schemas"]["uuid"];
        };
        readonly Taken: {
            readonly matterId: components["schemas"]["uuid"];
            /** @description From when it holds; may lie ahead. */
            readonly effectiveAt: components["schemas"]["moment"];
            readonly connectionId: string | null;
        };
        readonly Address: {
            readonly email: string | null;
            readonly lines: readonly string[];
        };
        readonly Processes: {
            readonly operator: string;
            readonly reviewEveryMonths: number;
            readonly processes: readonly {
                readonly kind: components["schemas"]["kind"];
                readonly title: string;
                /** @description What the form is called. */
                readonly form: string;
                readonly mustContain: readonly string[];
                readonly address: components["schemas"]["Address"];
            }[];
        };
        readonly MatterLine: {
            readonly id: components["schemas"]["uuid"];
            readonly kind: components["schemas"]["kind"];
            readonly kindInWords: string;
            readonly organisation: string;
            readonly organisationsnummer: string;
            readonly connectionId: string | null;
            readonly state: components["schemas"]["state"];
            readonly stateInWords: string;
            readonly since: components["schemas"]["moment"];
            /** Format: date-time */
            readonly receivedAt: string | null;
            /**
             * Format: date-time
             * @description When it takes effect; may lie ahead while the state is another.
             */
            readonly carriesOutAt: string | null;
            readonly waitsForOperator: boolean;
        };
        readonly MatterLines: {
            readonly matters: readonly components["schemas"]["MatterLine"][];
        };
        readonly HistoryAct: {
            readonly id: components["schemas"]["uuid"];
            readonly act: string;
            readonly inWords: string;
            readonly by: string;
            readonly role: string;
            readonly effectiveAt: components["schemas"]["moment"];
            readonly recordedAt: components["schemas"]["moment"];
        };
        readonly Letter: {
            readonly id: components["schemas"]["uuid"];
            readonly to: string;
            readonly subject: string;
            readonly body: string;
            /** @enum {string} */
            readonly state: "queued" | "sent" | "failed-will-retry" | "given-up";
            readonly writtenAt: components["schemas"]["moment"];
        };
        /** @description One line of the matter's content, in the form's words. Never a personal identity number. */
        readonly Fact: {
            readonly label: string;
            readonly value: string;
        };
        readonly Matter: {
            readonly line: components["schemas"]["MatterLine"];
            readonly facts: readonly components["schemas"]["Fact"][];
            /** @description As the body that began it has it, with ids of persons instead of their numbers, for a form to be filled with. */
            readonly content: {
                readonly [key: string]: unknown;
            };
            readonly lacking: readonly components["schemas"]["Lacking"][];
            /** @description Why it was refused or withdrawn. */
            readonly reason: string | null;
            readonly documents: readonly components["schemas"]["Document"][];
            readonly signature: null | {
                /** @enum {string} */
                readonly kind: "login" | "paper";
                readonly name: string;
                readonly at: components["schemas"]["moment"];
                readonly document: string | null;
            };
            /** @description Operations that whoever reads may do now. */
            readonly mayDo: readonly string[];
            readonly history: readonly components["schemas"]["HistoryAct"][];
            readonly letters: readonly components["schemas"]["Letter"][];
        };
        readonly User: {
            readonly permissionId: components["schemas"]["uuid"];
            readonly name: string;
            /** @enum {string} */
            readonly state: "to-come" | "in-force" | "ended";
            /** Format: date */
            readonly fromOn: string;
            /**
             * Format: date
             * @description The first day without access; null - until further notice.
             */
            readonly untilOn: string | null;
            /** @description The responsible manager who signed. */
            readonly signedBy: string | null;
            /** Format: date */
            readonly confirmedOn: string;
            /** Format: date */
            readonly reviewDueOn: string;
            readonly mustBeConfirmed: boolean;
        };
        readonly Processor: {
            readonly name: string;
            readonly organisationsnummer: string;
            /** @enum {string} */
            readonly role: "supplier" | "agent";
            /** Format: date */
            readonly fromOn: string;
            /** Format: date */
            readonly untilOn: string | null;
            readonly agreement: null | {
                readonly on: string;
                readonly reference: string;
            };
        };
        readonly PersonOfRole: {
            readonly id: components["schemas"]["uuid"];
            readonly name: string;
        };
        readonly ConnectionLine: {
            readonly id: string;
            readonly organisation: string;
            readonly organisationsnummer: string;
            readonly part: string;
            readonly recipientKind: components["schemas"]["recipientKind"] | null;
            readonly actorId: string | null;
            /** @enum {string} */
            readonly state: "not-begun" | "open" | "ended";
            readonly opensAt: components["schemas"]["moment"];
            /** Format: date-time */
            readonly endsAt: string | null;
            readonly users: number;
            readonly toConfirm: number;
        };
        readonly ConnectionLines: {
            readonly connections: readonly components["schemas"]["ConnectionLine"][];
        };
        readonly Connection: {
            readonly line: components["schemas"]["ConnectionLine"];
            readonly users: readonly components["schemas"]["User"][];
            readonly managers: readonly components["schemas"]["PersonOfRole"][];
            readonly contacts: readonly components["schemas"]["PersonOfRole"][];
            readonly processors: readonly components["schemas"]["Processor"][];
            readonly grounds: readonly components["schemas"]["Ground"][];
            readonly matters: readonly components["schemas"]["MatterLine"][];
            /** @description Orders of the form that have been carried out and not been used; further users are named on one of them. */
            readonly orderedForms: readonly components["schemas"]["uuid"][];
            readonly mayDo: readonly string[];
        };
        readonly History: {
            readonly at: components["schemas"]["moment"];
            /** @description As it stood then; null when nobody had heard of it. */
            readonly line: components["schemas"]["ConnectionLine"] | null;
            readonly users: readonly components["schemas"]["User"][];
            readonly processors: readonly components["schemas"]["Processor"][];
            readonly acts: readonly components["schemas"]["HistoryAct"][];
        };
        readonly Assignment: {
            readonly connectionId: string;
            readonly recipient: components["schemas"]["Organisation"];
            readonly agent: components["schemas"]["Organisation"];
            /** Format: date */
            readonly fromOn: string;
            /** Format: date */
            readonly untilOn: string | null;
        };
        readonly Own: {
            readonly connections: readonly components["schemas"]["ConnectionLine"][];
            readonly matters: readonly components["schemas"]["MatterLine"][];
            readonly assignments: readonly components["schemas"]["Assignment"][];
        };
    };
    responses: never;
    parameters: {
        readonly applicationId: components["schemas"]["uuid"];
        readonly connectionId: string;
        readonly documentId: components["schemas"]["uuid"];
        readonly form: "connect" | "form-order" | "users" | "deregister" | "terminate" | "supplier" | "agent" | "agent-end";
        readonly at: string;
        /** @description Percent-encoded UTF-8. */
        readonly fileName: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listLefiProcesses: {
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
                    readonly "application/json": components["schemas"]["Processes"];
                };
            };
        };
    };
    readonly printLefiForm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly form: components["parameters"]["form"];
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
    readonly listOwnLefi: {
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
                    readonly "application/json": components["schemas"]["Own"];
                };
            };
        };
    };
    readonly applyForLefi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Application"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Begun"];
                };
            };
        };
    };
    readonly readOwnLefiMatter: {
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
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Matter"];
                };
            };
        };
    };
    readonly printOwnLefiMatter: {
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
    readonly completeLefiApplication: {
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
                readonly "application/json": components["schemas"]["Application"];
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
    readonly completeLefiUsers: {
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
                readonly "application/json": components["schemas"]["UsersToName"];
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
    readonly completeLefiSupplierChange: {
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
                readonly "application/json": components["schemas"]["SupplierChange"];
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
    readonly completeLefiAgent: {
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
                readonly "application/json": components["schemas"]["AgentToRegister"];
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
    readonly withdrawLefiMatter: {
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
    readonly readLefiTextToSign: {
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
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TextToSign"];
                };
            };
        };
    };
    readonly signLefiUsers: {
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
                readonly "application/json": components["schemas"]["Signature"];
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
    readonly encloseSignedLefiForm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Percent-encoded UTF-8. */
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
            /** @description Done */
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
    readonly sendSignedLefiForm: {
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
                readonly "application/json": components["schemas"]["PaperSignature"];
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
    readonly readOwnLefiDocument: {
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
    readonly readOwnLefiConnection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
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
                    readonly "application/json": components["schemas"]["Connection"];
                };
            };
        };
    };
    readonly readOwnLefiHistory: {
        readonly parameters: {
            readonly query?: {
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
    readonly orderLefiForm: {
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
                readonly "application/json": components["schemas"]["FormOrder"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Begun"];
                };
            };
        };
    };
    readonly nameLefiUsers: {
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
                readonly "application/json": components["schemas"]["UsersToName"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Begun"];
                };
            };
        };
    };
    readonly deregisterLefiUsers: {
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
                readonly "application/json": components["schemas"]["Deregistration"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Taken"];
                };
            };
        };
    };
    readonly confirmLefiUsers: {
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
                readonly "application/json": components["schemas"]["Confirmation"];
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
    readonly changeLefiSupplier: {
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
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Begun"];
                };
            };
        };
    };
    readonly registerLefiAgent: {
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
                readonly "application/json": components["schemas"]["AgentToRegister"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Begun"];
                };
            };
        };
    };
    readonly terminateLefiConnection: {
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
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Taken"];
                };
            };
        };
    };
    readonly endLefiAgent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AgentEnding"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Taken"];
                };
            };
        };
    };
    readonly listLefiMatters: {
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
                    readonly "application/json": components["schemas"]["MatterLines"];
                };
            };
        };
    };
    readonly readLefiMatter: {
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
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Matter"];
                };
            };
        };
    };
    readonly printLefiMatter: {
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
    readonly readLefiDocument: {
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
    readonly askForLefiCompletion: {
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
    readonly approveLefiMatter: {
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
    readonly refuseLefiMatter: {
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
    readonly carryOutLefiMatter: {
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
                readonly "application/json": components["schemas"]["CarryingOut"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Taken"];
                };
            };
        };
    };
    readonly listLefiConnections: {
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
                    readonly "application/json": components["schemas"]["ConnectionLines"];
                };
            };
        };
    };
    readonly readLefiConnection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
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
                    readonly "application/json": components["schemas"]["Connection"];
                };
            };
        };
    };
    readonly readLefiHistory: {
        readonly parameters: {
            readonly query?: {
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
    readonly recordLefiDeregistration: {
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
                readonly "application/json": components["schemas"]["ReceivedDeregistration"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Taken"];
                };
            };
        };
    };
    readonly recordLefiSupplierChange: {
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
                readonly "application/json": components["schemas"]["ReceivedSupplierChange"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Begun"];
                };
            };
        };
    };
    readonly recordLefiTermination: {
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
                readonly "application/json": components["schemas"]["ReceivedTermination"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Taken"];
                };
            };
        };
    };
    readonly recordLefiAgentEnding: {
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
                readonly "application/json": components["schemas"]["ReceivedAgentEnding"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Taken"];
                };
            };
        };
    };
}
