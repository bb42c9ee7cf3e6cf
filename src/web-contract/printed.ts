// Generated from contract/web-api/printed.yaml by `npm run generate`. Not to be edited.

export interface paths {
    readonly "/web-api/printed/forms/{form}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A form to fill in by hand. */
        readonly get: operations["printForm"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/printed/own/applications/{applicationId}/order-form": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The order form with its fields, to sign on paper or as it has been signed. */
        readonly get: operations["printOwnOrderForm"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/printed/applications/{applicationId}/order-form": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The order form as it was sent in. */
        readonly get: operations["printOrderForm"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/printed/own/connections/{connectionId}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["printOwnHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/printed/connections/{connectionId}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["printHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/printed/own/connections/{connectionId}/notices/{actId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A written notice of breach, or of an agency's changed preconditions. */
        readonly get: operations["printOwnNotice"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/printed/connections/{connectionId}/notices/{actId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** As printOwnNotice. */
        readonly get: operations["printNotice"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/printed/agency/connections/{connectionId}/notices/{actId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The agency's own notice; another's is not found. */
        readonly get: operations["printAgencyNotice"];
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
    schemas: never;
    responses: {
        /** @description The document, as an attachment. */
        readonly Pdf: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/pdf": string;
            };
        };
        /** @description Why it is not told. */
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
                };
            };
        };
    };
    parameters: {
        readonly applicationId: string;
        readonly connectionId: string;
        readonly actId: string;
        /** @description A moment; absent means now. */
        readonly at: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly printForm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly form: "order-form" | "assurance" | "reminder" | "finsam-orderer-notice" | "finsam-orderer-end" | "finsam-order";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Pdf"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly printOwnOrderForm: {
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
            readonly 200: components["responses"]["Pdf"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly printOrderForm: {
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
            readonly 200: components["responses"]["Pdf"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly printOwnHistory: {
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
            readonly 200: components["responses"]["Pdf"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly printHistory: {
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
            readonly 200: components["responses"]["Pdf"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly printOwnNotice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
                readonly actId: components["parameters"]["actId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Pdf"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly printNotice: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
                readonly actId: components["parameters"]["actId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Pdf"];
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly printAgencyNotice: {
        readonly parameters: {
            readonly query?: {
                readonly agency?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
                readonly actId: components["parameters"]["actId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Pdf"];
            readonly default: components["responses"]["Problem"];
        };
    };
}
