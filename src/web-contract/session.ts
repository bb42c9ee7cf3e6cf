// Generated from contract/web-api/session.yaml by `npm run generate`. Not to be edited.

export interface paths {
    readonly "/web-api/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Vem som är inloggad, till när, och vad hon får. Förlänger inte sessionen. */
        readonly get: operations["readSession"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/session/providers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Sätten att logga in. */
        readonly get: operations["listLoginProviders"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/session/login/{providerId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Skickar webbläsaren till inloggningstjänsten. */
        readonly get: operations["beginLogin"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/session/callback/{providerId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Hit kommer webbläsaren tillbaka från inloggningstjänsten, med dess svar. */
        readonly get: operations["finishLogin"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/session/logout": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Avslutar sessionen. */
        readonly post: operations["logOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/session/linked": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** De inloggningar utan personnummer som personen har kopplat till sig. */
        readonly get: operations["listLinkedLogins"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/session/unlink": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Släpper de inloggningar utan personnummer som personen har kopplat till sig, och avslutar de sessioner som har börjat med dem; inte den som anropet hör till. */
        readonly post: operations["unlinkLogins"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/session/extend": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sessionen går vidare, som efter varje annat anrop. */
        readonly post: operations["extendSession"];
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
        readonly LinkedLogin: {
            /** @description Sättet att logga in. */
            readonly id: string;
            /** @description Som det heter på sidan Logga in. */
            readonly name: string;
            /** Format: date-time */
            readonly linkedAt: string;
        };
        readonly Session: {
            /** @description Null när ingen är inloggad. */
            readonly person: {
                readonly name: string;
            } | null;
            /** @description Rummen vars sidor personen har något att göra i, utöver portalen. */
            readonly rooms: readonly ("connection" | "register" | "permissions" | "lefi" | "lefi-connection" | "finsam" | "finsam-office")[];
            readonly permissions: readonly components["schemas"]["Permission"][];
            /**
             * Format: date-time
             * @description När sessionen slutar om inget mer hörs.
             */
            readonly idleEndsAt: string | null;
            /**
             * Format: date-time
             * @description När den slutar som senast.
             */
            readonly endsAt: string | null;
            /**
             * @description Varför sessionen som webbläsaren hade har slutat.
             * @enum {unknown}
             */
            readonly ended: null | "idle" | "too-old" | "logged-out" | "replaced" | "permission-ended";
            readonly demonstration: boolean;
            /**
             * Format: date-time
             * @description Serverns klocka när den svarade. Det som slutar gör det efter den.
             */
            readonly now: string;
        };
        readonly Permission: {
            readonly role: string;
            readonly roleInWords: string;
            readonly organisationsnummer: string;
            readonly organisation: string;
            readonly agency: string | null;
            readonly unitId: string | null;
            /**
             * @description Tjänsten som behörigheten är för. Null för driftspartens och myndigheternas egna.
             * @enum {unknown}
             */
            readonly service: null | "ssbtek" | "lefi" | "finsam";
        };
        readonly Provider: {
            readonly id: string;
            readonly name: string;
            readonly organisationKinds: readonly ("operator" | "agency" | "service-owner" | "municipality" | "recipient" | "finsam")[];
            /** @description Lämnar inte personnummer; den som är inloggad på annat sätt kopplar den till sig en gång. */
            readonly mustBeLinked: boolean;
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
        /** @description Nekat */
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
        readonly providerId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly readSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Sessionen, eller att ingen är inloggad */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    readonly listLoginProviders: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Varje inloggningstjänst */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly providers: readonly components["schemas"]["Provider"][];
                    };
                };
            };
        };
    };
    readonly beginLogin: {
        readonly parameters: {
            readonly query?: {
                /** @description Sidan att komma till efter inloggningen; en adress inom tjänsten. */
                readonly till?: string;
                /** @description Inloggningen ska bli den inloggades egen; för sätt som inte lämnar personnummer. */
                readonly koppla?: boolean;
            };
            readonly header?: never;
            readonly path: {
                readonly providerId: components["parameters"]["providerId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Till inloggningstjänsten */
            readonly 303: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 404: components["responses"]["Problem"];
        };
    };
    readonly finishLogin: {
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
            /** @description Till sidan som inloggningen började från, inloggad, eller till sidan om att det inte gick */
            readonly 303: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 404: components["responses"]["Problem"];
        };
    };
    readonly logOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Utloggad */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["Problem"];
        };
    };
    readonly listLinkedLogins: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Var och en, den senast kopplade först */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly logins: readonly components["schemas"]["LinkedLogin"][];
                    };
                };
            };
            readonly 401: components["responses"]["Problem"];
        };
    };
    readonly unlinkLogins: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Släppta */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["Problem"];
        };
    };
    readonly extendSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description När sessionen nu slutar */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: date-time */
                        readonly idleEndsAt: string;
                        /** Format: date-time */
                        readonly endsAt: string;
                    };
                };
            };
            readonly 401: components["responses"]["Problem"];
        };
    };
}
