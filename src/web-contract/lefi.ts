// Generated from contract/web-api/lefi.yaml by `npm run generate`. Not to be edited.

export interface paths {
    readonly "/web-api/lefi/actors": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** De anslutningar som den inloggade får fråga för, och om hon har bekräftat reglerna. */
        readonly get: operations["listLefiActors"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/actors/{connectionId}/types": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Vad anslutningen får se, och på vilka grunder. Loggas. */
        readonly get: operations["readLefiTypes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/actors/{connectionId}/rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Reglerna för organisationens slag, och den egna bekräftelsen. */
        readonly get: operations["readLefiRules"];
        readonly put?: never;
        /** Den inloggade har läst reglerna och bekräftar dem, punkt för punkt. */
        readonly post: operations["confirmLefiRules"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/actors/{connectionId}/question": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** En fråga om en person. Prövas och loggas. */
        readonly post: operations["askLefi"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/actors/{connectionId}/printed-answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Som askLefi – en ny fråga, som prövas och loggas – med svaret som PDF. Ingenting sparas. */
        readonly post: operations["printLefiAnswer"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/lefi/actors/{connectionId}/revealed-address": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** En ny fråga om personuppgifterna (FK:GEPI) för en person som själv är skyddad, nu med hennes egna adresser. Skälet loggas. Nekas för den som inte själv är skyddad: genom hennes adress kunde en annan hittas. */
        readonly post: operations["revealLefiAddress"];
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
        readonly Actors: {
            /** @description Vem som driver tjänsten och svarar för hur uppgifterna visas. */
            readonly operator: string;
            /**
             * Format: date
             * @description Dagen som tjänsten är på.
             */
            readonly today: string;
            readonly actors: readonly {
                readonly connectionId: string;
                readonly organisation: string;
                /** @description Nämnd eller enhet; tom när det inte finns någon. */
                readonly board: string;
                /** @description Reglerna är bekräftade i den version som gäller. */
                readonly hasConfirmed: boolean;
            }[];
        };
        readonly Types: {
            /** @description TillgangligaInformationstyper enligt contract/lefi-v9. */
            readonly available: {
                readonly utlamnare: readonly {
                    readonly [key: string]: unknown;
                }[];
                readonly formansinformation: components["schemas"]["CodeList"];
                readonly ansprak: components["schemas"]["CodeList"];
                readonly beslut: components["schemas"]["CodeList"];
                readonly preliminaraUtbetalningar: components["schemas"]["CodeList"];
                readonly utbetalningar: components["schemas"]["CodeList"];
                readonly ovrigInformation: components["schemas"]["CodeList"];
            };
            /** @description Rättsliga grunder som gäller nu. */
            readonly grounds: readonly {
                readonly text: string;
                readonly purpose: string;
                readonly requiresConsent: boolean;
            }[];
        };
        readonly CodeList: readonly {
            readonly kod: string;
            readonly beskrivning: string;
        }[];
        readonly Rules: {
            readonly text: {
                /** @enum {string} */
                readonly kind: "economic-assistance" | "municipality" | "authority" | "insurer";
                readonly version: number;
                readonly source: string;
                /** @description Texten är tjänstens egen och inte tagen ur ett avtal. */
                readonly isOurOwn: boolean;
                readonly introduction: string;
                readonly statements: readonly string[];
            };
            readonly shownSha256: string;
            /**
             * Format: date-time
             * @description När den inloggade bekräftade den version som gäller; null när hon inte har det.
             */
            readonly confirmedAt: string | null;
        };
        /** @description Som det skrevs, med tio eller tolv siffror, bindestreck, plus eller blanksteg. */
        readonly WrittenPersonnummer: string;
        /** @description Ärendet som frågan hör till. */
        readonly Case: string;
        /** @description Ändamålet; ett av dem som grunderna anger. */
        readonly Purpose: string;
        /** @description Den enskildes samtycke, när grunden kräver det. */
        readonly Consent: {
            /** Format: date */
            readonly givenOn: string;
            readonly reference: string;
        };
        readonly Question: {
            readonly personnummer: components["schemas"]["WrittenPersonnummer"];
            readonly period: components["schemas"]["Period"];
            readonly asked: components["schemas"]["AskedCodes"];
            readonly case: components["schemas"]["Case"];
            readonly purpose: components["schemas"]["Purpose"];
            readonly consent?: components["schemas"]["Consent"];
        };
        readonly Period: {
            /** Format: date */
            readonly from: string;
            /** Format: date */
            readonly to: string;
        };
        /** @description Koderna i var och en av frågans sex listor (contract/lefi-v9, Fraga). */
        readonly AskedCodes: {
            readonly formansinformation?: components["schemas"]["Codes"];
            readonly ansprak?: components["schemas"]["Codes"];
            readonly beslut?: components["schemas"]["Codes"];
            readonly preliminaraUtbetalningar?: components["schemas"]["Codes"];
            readonly utbetalningar?: components["schemas"]["Codes"];
            readonly ovrigInformation?: components["schemas"]["Codes"];
        };
        readonly Codes: readonly string[];
        readonly Answer: {
            /** Format: date-time */
            readonly answeredAt: string;
            readonly askedBy: {
                readonly name: string;
                readonly organisation: string;
            };
            readonly case: string;
            readonly purpose: string;
            readonly period: components["schemas"]["Period"];
            readonly person: {
                /** @description Tolv siffror. */
                readonly personnummer: string;
            };
            readonly asked: components["schemas"]["AskedCodes"];
            /** @description Svar enligt contract/lefi-v9. */
            readonly answer: {
                readonly [key: string]: unknown;
            };
            /** @description Personen eller någon närstående är skyddad; det som visar var någon finns är borttaget. */
            readonly protected: boolean;
            /** @description Svaret säger om personen är skyddad. Falskt när FK:GEPI inte ingick eller inte kunde visas; då är det som visar var någon finns borttaget, som för den som är skyddad. */
            readonly isProtectionKnown: boolean;
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
        readonly connectionId: string;
    };
    requestBodies: {
        readonly Question: {
            readonly content: {
                readonly "application/json": components["schemas"]["Question"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listLefiActors: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Varje anslutning */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Actors"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readLefiTypes: {
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
            /** @description Tillgängliga informationstyper, som LEFI v9 skriver dem */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Types"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readLefiRules: {
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
            /** @description Texten som gäller nu */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Rules"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly confirmLefiRules: {
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
                readonly "application/json": {
                    /** @description Av texten som visades. Har en annan getts ut sedan dess läses den först. */
                    readonly shownSha256: string;
                    readonly ticked: readonly boolean[];
                };
            };
        };
        readonly responses: {
            /** @description Bekräftat */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly askLefi: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Question"];
        readonly responses: {
            /** @description Svaret */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly printLefiAnswer: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly connectionId: components["parameters"]["connectionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: components["requestBodies"]["Question"];
        readonly responses: {
            /** @description Svaret, som bilaga */
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
    readonly revealLefiAddress: {
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
                readonly "application/json": {
                    readonly personnummer: components["schemas"]["WrittenPersonnummer"];
                    readonly case: components["schemas"]["Case"];
                    readonly purpose: components["schemas"]["Purpose"];
                    readonly consent?: components["schemas"]["Consent"];
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description Svaret med FK:GEPI och ingenting annat, med personens egna adresser och inget annat som visar var någon finns */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Answer"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
}
