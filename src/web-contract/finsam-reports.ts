// Generated from contract/web-api/finsam-reports.yaml by `npm run generate`. Not to be edited.

export interface paths {
    readonly "/web-api/finsam-reports/federations/{federation}/reports/{report}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Initiatives, counts, and what is missing. A participant lead is told of individual initiatives alone. */
        readonly get: operations["readFederationReport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-reports/federations/{federation}/economy-reports/{report}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Budget and outcome, cost per participant, and what the annual report needs. */
        readonly get: operations["readEconomyReport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-reports/national": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The nation and its counties, five years, with care for small numbers. */
        readonly get: operations["readNationalReport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-reports/office/{report}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** For the operator, the federations' economy beside each other, and what is missing where. */
        readonly get: operations["readOfficeReport"];
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
    schemas: {
        readonly Report: {
            readonly id: string;
            readonly title: string;
            /** @description What it is about: a federation, the nation. */
            readonly scope: string;
            readonly year: number;
            /** @description How the figures are to be understood. */
            readonly notes: readonly string[];
            /** @description What is not in it, and why. */
            readonly exclusions: readonly string[];
            readonly charts: readonly components["schemas"]["Chart"][];
            readonly tables: readonly components["schemas"]["Table"][];
            /** @description Sentences to paste. */
            readonly texts: readonly string[];
        };
        readonly Cell: {
            /** @description As it is shown, in Swedish. */
            readonly text: string;
            /** @description Absent for text, and where there is no number to tell. */
            readonly number?: number;
            /**
             * @description `missing`: nobody has set it, which is not zero. `hidden`: so few that persons could be recognised, or a number that would give such a one away.
             * @enum {string}
             */
            readonly state?: "missing" | "hidden";
        };
        readonly Table: {
            readonly id: string;
            readonly caption: string;
            readonly columns: readonly {
                readonly heading: string;
                /** @enum {string} */
                readonly kind: "text" | "number";
            }[];
            readonly rows: readonly {
                readonly cells: readonly components["schemas"]["Cell"][];
                readonly isSum: boolean;
            }[];
        };
        /** @description Bars in groups; a cell for each group in each series. */
        readonly Chart: {
            readonly id: string;
            readonly title: string;
            /** @description What it shows */
            readonly sentence: string;
            readonly unit: string;
            readonly groups: readonly string[];
            readonly series: readonly {
                readonly name: string;
                readonly cells: readonly components["schemas"]["Cell"][];
            }[];
        };
    };
    responses: {
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
        /** @description The federation's organisationsnummer, twelve digits. */
        readonly federation: string;
        /** @description The calendar year; the last one where several are told of. Absent, the year that it is. */
        readonly year: string;
        /** @description A file instead of JSON. CSV has one table; the others have all. */
        readonly format: "csv" | "xlsx" | "pdf";
        /** @description Which table a CSV file has; absent, the first. */
        readonly table: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly readFederationReport: {
        readonly parameters: {
            readonly query?: {
                /** @description The calendar year; the last one where several are told of. Absent, the year that it is. */
                readonly year?: components["parameters"]["year"];
                /** @description A file instead of JSON. CSV has one table; the others have all. */
                readonly format?: components["parameters"]["format"];
                /** @description Which table a CSV file has; absent, the first. */
                readonly table?: components["parameters"]["table"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The federation's organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
                readonly report: "initiatives" | "participants" | "data-quality";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The report. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Report"];
                    readonly "text/csv": string;
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    readonly "application/pdf": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readEconomyReport: {
        readonly parameters: {
            readonly query?: {
                /** @description The calendar year; the last one where several are told of. Absent, the year that it is. */
                readonly year?: components["parameters"]["year"];
                /** @description A file instead of JSON. CSV has one table; the others have all. */
                readonly format?: components["parameters"]["format"];
                /** @description Which table a CSV file has; absent, the first. */
                readonly table?: components["parameters"]["table"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The federation's organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
                readonly report: "economy" | "cost-per-participant" | "annual-report";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The report. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Report"];
                    readonly "text/csv": string;
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    readonly "application/pdf": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readNationalReport: {
        readonly parameters: {
            readonly query?: {
                /** @description The calendar year; the last one where several are told of. Absent, the year that it is. */
                readonly year?: components["parameters"]["year"];
                /** @description A file instead of JSON. CSV has one table; the others have all. */
                readonly format?: components["parameters"]["format"];
                /** @description Which table a CSV file has; absent, the first. */
                readonly table?: components["parameters"]["table"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The report. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Report"];
                    readonly "text/csv": string;
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    readonly "application/pdf": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly readOfficeReport: {
        readonly parameters: {
            readonly query?: {
                /** @description The calendar year; the last one where several are told of. Absent, the year that it is. */
                readonly year?: components["parameters"]["year"];
                /** @description A file instead of JSON. CSV has one table; the others have all. */
                readonly format?: components["parameters"]["format"];
                /** @description Which table a CSV file has; absent, the first. */
                readonly table?: components["parameters"]["table"];
            };
            readonly header?: never;
            readonly path: {
                readonly report: "federations" | "data-quality";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The report. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Report"];
                    readonly "text/csv": string;
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    readonly "application/pdf": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
}
