// Generated from contract/web-api/finsam-permissions.yaml by `npm run generate`. Not to be edited.

export interface paths {
    readonly "/web-api/finsam-permissions/agreement-texts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The agreement and its annex 1 in their versions. */
        readonly get: operations["listFinsamAgreementTexts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/identifications/begin/{providerId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Sends the browser to the login service, for one order alone. */
        readonly get: operations["beginOrderIdentification"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/identifications/callback/{providerId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The browser comes back from the login service. No session is opened, and one that is open is not touched. */
        readonly get: operations["finishOrderIdentification"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/identifications/current": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who has identified herself for an order in this browser, what she may order for, and the ways to do it. */
        readonly get: operations["readOrderIdentification"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/order-text": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The exact text that would be signed. Throws what placing would. */
        readonly post: operations["readFinsamOrderText"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Signs the text that was shown and places the order; the identification is used up. */
        readonly post: operations["placeFinsamOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/office/agreements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Agreements on use and on processing. */
        readonly get: operations["listFinsamAgreements"];
        readonly put?: never;
        /** An agreement that both have signed. */
        readonly post: operations["recordFinsamAgreement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/office/agreements/{id}/ended": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** It ends; orderers are dismissed and users end with one on use. */
        readonly post: operations["endFinsamAgreement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/office/orderers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every period, the soonest end first. */
        readonly get: operations["listOrderers"];
        readonly put?: never;
        /** An organisation has notified an orderer. */
        readonly post: operations["notifyOrderer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/office/orderers/{id}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Approves or refuses the notice. */
        readonly post: operations["decideOrderer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/office/orderers/{id}/ended": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** She is orderer no longer. */
        readonly post: operations["endOrderer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/office/orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every order, the newest first. */
        readonly get: operations["listFinsamOrders"];
        readonly put?: never;
        /** An order that came on paper, or by an agency own way. */
        readonly post: operations["recordFinsamOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/office/orders/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One order. */
        readonly get: operations["readFinsamOrder"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/office/orders/{id}/checked": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** It has been looked through, and protected identity asked about. */
        readonly post: operations["checkFinsamOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/office/orders/{id}/decision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Grants or refuses it; by somebody else. */
        readonly post: operations["decideFinsamOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/office/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every user, by employer, with the day of the yearly review, and the reviews that have been made. */
        readonly get: operations["listFinsamUsers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/office/user-reviews": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Records that an employer has looked its users over: when, who answered for it, and what was found. */
        readonly post: operations["reviewFinsamUsers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-permissions/office/users/{id}/ended": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends the user, her links and her sessions. */
        readonly post: operations["endFinsamUser"];
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
        /** @description ÅÅÅÅ-MM-DD as it was written. What is wrong with it is told at the field. */
        readonly day: string;
        readonly line: string;
        readonly text: string;
        /** Format: date-time */
        readonly moment: string;
        readonly organisationsnummer: string;
        /** @enum {string} */
        readonly role: "federation-administrator" | "participant-lead";
        readonly Id: {
            readonly id: string;
        };
        readonly Warnings: {
            readonly warnings: readonly string[];
        };
        readonly RecordedOrder: {
            readonly id: string;
            readonly warnings: readonly string[];
        };
        readonly EndedWithIt: {
            readonly users: number;
            readonly orderers: number;
        };
        readonly AgreementTexts: {
            readonly documents: readonly components["schemas"]["AgreementText"][];
        };
        readonly AgreementText: {
            readonly id: string;
            readonly document: string;
            readonly name: string;
            readonly version: string;
            readonly appliesFrom: string;
            readonly change: string;
            readonly isPlaceholder: boolean;
            readonly text: string;
            /** @enum {string} */
            readonly standing: "announced" | "applies" | "replaced";
        };
        readonly Identification: {
            readonly providers: readonly components["schemas"]["Provider"][];
            /** @description Null: nobody has identified herself, or it has been used or has run out. */
            readonly person: string | null;
            readonly endsAt: string | null;
            readonly organisations: readonly components["schemas"]["OrderFor"][];
            readonly federations: readonly components["schemas"]["Federation"][];
        };
        readonly Provider: {
            readonly id: string;
            readonly name: string;
        };
        readonly OrderFor: {
            readonly organisationsnummer: string;
            readonly name: string;
            /** @enum {string} */
            readonly variant: "orderer" | "employment-service" | "insurance-agency";
            readonly lastOn: string | null;
        };
        readonly Federation: {
            readonly federation: string;
            readonly name: string;
        };
        readonly OrderContent: {
            readonly personnummer: string;
            readonly name: components["schemas"]["line"];
            readonly role: components["schemas"]["role"];
            readonly organisationsnummer: components["schemas"]["organisationsnummer"];
            readonly federation: components["schemas"]["organisationsnummer"];
            readonly manager?: components["schemas"]["line"];
        };
        readonly OrderToPlace: {
            readonly personnummer: string;
            readonly name: components["schemas"]["line"];
            readonly role: components["schemas"]["role"];
            readonly organisationsnummer: components["schemas"]["organisationsnummer"];
            readonly federation: components["schemas"]["organisationsnummer"];
            readonly manager?: components["schemas"]["line"];
            readonly sha256: string;
        };
        readonly OrderText: {
            readonly text: string;
            readonly sha256: string;
            readonly warnings: readonly string[];
        };
        readonly Receipt: {
            readonly id: string;
            readonly text: string;
            readonly sha256: string;
            readonly orderedAt: components["schemas"]["moment"];
            readonly pdf: string;
        };
        readonly Agreements: {
            readonly agreements: readonly components["schemas"]["Agreement"][];
        };
        readonly Agreement: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "use" | "processing";
            readonly organisationsnummer: string;
            readonly organisation: string;
            readonly reference: string;
            readonly signedOn: string;
            readonly from: string;
            readonly lastOn: string | null;
            readonly contactName: string;
            readonly contactEmail: string;
            readonly texts: readonly string[];
            readonly isInForce: boolean;
        };
        readonly AgreementToRecord: {
            /** @enum {string} */
            readonly kind: "use" | "processing";
            readonly organisationsnummer: components["schemas"]["organisationsnummer"];
            readonly reference: components["schemas"]["line"];
            readonly signedOn: components["schemas"]["day"];
            readonly from: components["schemas"]["day"];
            readonly contactName: components["schemas"]["line"];
            readonly contactEmail: components["schemas"]["line"];
        };
        readonly Ending: {
            readonly from: components["schemas"]["day"];
            readonly reason: components["schemas"]["text"];
        };
        readonly Decision: {
            readonly isGranted: boolean;
            readonly reason: components["schemas"]["text"];
        };
        readonly Orderers: {
            readonly orderers: readonly components["schemas"]["Orderer"][];
        };
        readonly Orderer: {
            readonly id: string;
            readonly name: string;
            readonly organisationsnummer: string;
            readonly organisation: string;
            readonly receivedOn: string;
            readonly signedBy: string;
            readonly from: string;
            readonly lastOn: string;
            /** @enum {string} */
            readonly state: "notified" | "refused" | "coming" | "in-force" | "ended" | "expired" | "renewed";
            readonly isRenewal: boolean;
            readonly reason: string;
            readonly mayDecide: boolean;
            readonly mayEnd: boolean;
        };
        readonly OrdererToNotify: {
            readonly personnummer: string;
            readonly name: components["schemas"]["line"];
            readonly organisationsnummer: components["schemas"]["organisationsnummer"];
            readonly receivedOn: components["schemas"]["day"];
            readonly signedBy: components["schemas"]["line"];
            readonly from: components["schemas"]["day"];
            readonly until?: components["schemas"]["day"];
        };
        readonly NotifiedOrderer: {
            readonly id: string;
            readonly from: string;
            readonly lastOn: string;
        };
        readonly Orders: {
            readonly orders: readonly components["schemas"]["Order"][];
            readonly federations: readonly components["schemas"]["Federation"][];
        };
        readonly Order: {
            readonly id: string;
            readonly name: string;
            readonly role: components["schemas"]["role"];
            readonly roleInWords: string;
            readonly organisationsnummer: string;
            readonly organisation: string;
            readonly federation: string;
            readonly federationName: string;
            /** @enum {string} */
            readonly variant: "orderer" | "employment-service" | "insurance-agency";
            readonly orderedBy: string;
            readonly manager: string;
            /** @enum {string} */
            readonly cameBy: "surface" | "paper";
            readonly orderedAt: components["schemas"]["moment"];
            readonly shownText: string | null;
            readonly shownSha256: string | null;
            /** @enum {string} */
            readonly state: "ordered" | "checked" | "granted" | "refused";
            readonly checkedBy: string | null;
            readonly checkNote: string;
            readonly decidedBy: string | null;
            readonly reason: string;
            readonly mayCheck: boolean;
            readonly mayDecide: boolean;
        };
        readonly OrderOnPaper: {
            readonly personnummer: string;
            readonly name: components["schemas"]["line"];
            readonly role: components["schemas"]["role"];
            readonly organisationsnummer: components["schemas"]["organisationsnummer"];
            readonly federation: components["schemas"]["organisationsnummer"];
            readonly manager?: components["schemas"]["line"];
            readonly orderedOn: components["schemas"]["day"];
            readonly noticeId?: components["schemas"]["line"];
        };
        readonly Check: {
            readonly isWithoutProtectedIdentity: boolean;
            readonly note: components["schemas"]["text"];
        };
        readonly Users: {
            readonly users: readonly components["schemas"]["User"][];
            readonly reviews: readonly components["schemas"]["UserReview"][];
            readonly mayReview: boolean;
        };
        readonly UserReviewToRecord: {
            readonly organisationsnummer: components["schemas"]["organisationsnummer"];
            readonly reviewedOn: components["schemas"]["day"];
            readonly reviewedBy: components["schemas"]["line"];
            readonly found: components["schemas"]["text"];
        };
        readonly UserReview: {
            readonly id: string;
            readonly organisationsnummer: string;
            readonly organisation: string;
            readonly reviewedOn: string;
            readonly reviewedBy: string;
            readonly found: string;
            readonly recordedBy: string;
        };
        readonly User: {
            readonly id: string;
            readonly name: string;
            readonly role: components["schemas"]["role"];
            readonly roleInWords: string;
            readonly organisationsnummer: string;
            readonly organisation: string;
            readonly federation: string;
            readonly federationName: string;
            readonly since: string;
            readonly endsAt: string | null;
            readonly isInForce: boolean;
            /** @enum {string|null} */
            readonly why: "employer" | "employment-ended" | "federation-ended" | "agreement-ended" | "operator" | null;
            readonly reason: string;
            readonly reviewDueOn: string;
            readonly isReviewDue: boolean;
            readonly mayEnd: boolean;
        };
        readonly UserEnding: {
            readonly from: components["schemas"]["day"];
            /** @enum {string} */
            readonly why: "employer" | "employment-ended" | "operator";
            readonly reason: components["schemas"]["text"];
        };
        readonly Problem: {
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
    responses: {
        /** @description Refused */
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
        readonly id: string;
        readonly providerId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listFinsamAgreementTexts: {
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
                    readonly "application/json": components["schemas"]["AgreementTexts"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly beginOrderIdentification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly providerId: components["parameters"]["providerId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description To the login service */
            readonly 303: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly finishOrderIdentification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly providerId: components["parameters"]["providerId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description To the order surface */
            readonly 303: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readOrderIdentification: {
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
                    readonly "application/json": components["schemas"]["Identification"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readFinsamOrderText: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderContent"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OrderText"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly placeFinsamOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderToPlace"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Receipt"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listFinsamAgreements: {
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
                    readonly "application/json": components["schemas"]["Agreements"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly recordFinsamAgreement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AgreementToRecord"];
            };
        };
        readonly responses: {
            /** @description Done */
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
    readonly endFinsamAgreement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Ending"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EndedWithIt"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listOrderers: {
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
                    readonly "application/json": components["schemas"]["Orderers"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly notifyOrderer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrdererToNotify"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotifiedOrderer"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly decideOrderer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Decision"];
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
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly endOrderer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Ending"];
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
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listFinsamOrders: {
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
                    readonly "application/json": components["schemas"]["Orders"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly recordFinsamOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["OrderOnPaper"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordedOrder"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readFinsamOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["id"];
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
                    readonly "application/json": components["schemas"]["Order"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly checkFinsamOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Check"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Warnings"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly decideFinsamOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Decision"];
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
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly listFinsamUsers: {
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
                    readonly "application/json": components["schemas"]["Users"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly reviewFinsamUsers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UserReviewToRecord"];
            };
        };
        readonly responses: {
            /** @description Done */
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
    readonly endFinsamUser: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: components["parameters"]["id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UserEnding"];
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
            readonly default: components["responses"]["Problem"];
        };
    };
}
