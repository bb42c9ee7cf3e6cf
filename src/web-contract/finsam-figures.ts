// Generated from contract/web-api/finsam-figures.yaml by `npm run generate`. Not to be edited.

export interface paths {
    readonly "/web-api/finsam-figures/federations/{federation}/years/{year}/economy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A year's money, with sums, differences and what to look at. */
        readonly get: operations["readEconomy"];
        /** Sets figures of the economy and planned participants; all of them or none. */
        readonly put: operations["setEconomy"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-figures/federations/{federation}/years/{year}/counts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A year's numbers of participants, with the year before beside them. A participant lead is told of individual initiatives alone. */
        readonly get: operations["readCounts"];
        /** Sets numbers of participants; all of them or none. A participant lead sets those of individual initiatives that she is linked to. */
        readonly put: operations["setCounts"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-figures/federations/{federation}/years/{year}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who set a figure, when, from what to what; newest first. Without a filter, all of the year's. A participant lead is told of counts in individual initiatives alone. */
        readonly get: operations["readFigureHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-figures/federations/{federation}/years/{year}/import-template": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A file with every figure of the year that whoever asks may set, as it is now, to be filled in and read in again. */
        readonly get: operations["readImportTemplate"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-figures/federations/{federation}/years/{year}/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What reading a file in would change, and every cell that can't be taken. Nothing is written, and the file is not kept. A participant lead reads in counts of the initiatives that she is linked to. */
        readonly post: operations["previewImport"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/web-api/finsam-figures/federations/{federation}/years/{year}/imports/applied": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sets what was previewed; all of it or nothing. What belongs to the economy demands the right to set it. */
        readonly post: operations["applyImport"];
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
        readonly Figure: "allotted" | "own-capital" | "administration-budget" | "administration-outcome" | "initiative-budget" | "initiative-outcome" | "esf-budget" | "esf-outcome" | "planned-participants" | "women" | "men" | "participants";
        /** @description A year, a third of it, or a month. */
        readonly Period: string;
        /** @description Whole kronor, or a number of participants; null is not set, or emptied. */
        readonly Value: number | null;
        readonly State: {
            readonly value: components["schemas"]["Value"];
            /** @description Which version it is; 0 when it has never been set. */
            readonly version: number;
            readonly comment: string;
            /** Format: date-time */
            readonly setAt: string | null;
            /** @description Name of the person. */
            readonly setBy: string | null;
        };
        readonly Warning: {
            readonly code: string;
            readonly text: string;
            readonly initiativeId: string | null;
        };
        /** @description Of the figures that are set; null when none is. `missing` is how many are not. */
        readonly Sum: {
            readonly sum: number | null;
            readonly missing: number;
        };
        readonly Economy: {
            readonly year: number;
            readonly isLocked: boolean;
            /** @description One for each member that finances. */
            readonly allotted: readonly {
                readonly organisationsnummer: string;
                readonly name: string;
                /** @enum {string} */
                readonly party: "FK" | "region" | "municipality";
                readonly funds: components["schemas"]["State"];
            }[];
            readonly ownCapital: components["schemas"]["State"];
            readonly administration: readonly {
                readonly costType: string;
                readonly label: string;
                readonly help: string;
                readonly isPlaceholder: boolean;
                readonly budget: components["schemas"]["State"];
                readonly outcome: components["schemas"]["State"];
            }[];
            /** @description Those that run during the year. */
            readonly initiatives: readonly {
                readonly initiativeId: string;
                readonly name: string;
                readonly orientation: components["schemas"]["Orientation"];
                readonly isEsfFinanced: boolean;
                readonly budget: components["schemas"]["State"];
                readonly outcome: components["schemas"]["State"];
                /** @description Null where the initiative is not financed by ESF. */
                readonly esfBudget: components["schemas"]["State"] | null;
                readonly esfOutcome: components["schemas"]["State"] | null;
                /** @description Planned participants; null where none are counted. */
                readonly planned: components["schemas"]["State"] | null;
            }[];
            readonly sums: components["schemas"]["Sums"];
            readonly warnings: readonly components["schemas"]["Warning"][];
            readonly warningRules: components["schemas"]["WarningRules"];
        };
        /** @description What the year's economy is held against, so that whoever is changing it is warned by the same rule. */
        readonly WarningRules: {
            /** @description Of the members' money, in percent. */
            readonly shares: {
                readonly state: number;
                readonly regions: number;
                readonly municipalities: number;
            };
            readonly ownCapitalSteps: readonly {
                /** @description Kronor; null is and above. */
                readonly allottedUpTo: number | null;
                readonly percent: number;
            }[];
            /** @description The year is over. */
            readonly isOver: boolean;
        };
        readonly Sums: {
            readonly allotted: components["schemas"]["Sum"];
            /** @description What is allotted, and own capital. */
            readonly funds: components["schemas"]["Sum"];
            readonly administrationBudget: components["schemas"]["Sum"];
            readonly administrationOutcome: components["schemas"]["Sum"];
            readonly initiativesBudget: components["schemas"]["Sum"];
            readonly initiativesOutcome: components["schemas"]["Sum"];
            readonly costsBudget: components["schemas"]["Sum"];
            readonly costsOutcome: components["schemas"]["Sum"];
            /** @description Funds less all that is budgeted. */
            readonly leftOfBudget: components["schemas"]["Sum"];
            /** @description Funds less all that was spent. */
            readonly leftOfOutcome: components["schemas"]["Sum"];
            /** @description All that is budgeted less all that was spent. */
            readonly difference: components["schemas"]["Sum"];
            readonly esfBudget: components["schemas"]["Sum"];
            readonly esfOutcome: components["schemas"]["Sum"];
            readonly esfDifference: components["schemas"]["Sum"];
        };
        /** @enum {string} */
        readonly Orientation: "individual" | "structural";
        readonly EconomyChanges: {
            readonly changes: readonly {
                /**
                 * Format: uuid
                 * @description Null for what the federation has as a whole.
                 */
                readonly initiativeId: string | null;
                /** @enum {string} */
                readonly figure: "allotted" | "own-capital" | "administration-budget" | "administration-outcome" | "initiative-budget" | "initiative-outcome" | "esf-budget" | "esf-outcome" | "planned-participants";
                /** @description The financier's organisationsnummer, or the type of cost; empty for every other figure. */
                readonly about: string;
                readonly value: components["schemas"]["Value"];
                /** @default  */
                readonly comment: string;
                /** @default  */
                readonly reason: string;
                readonly expectedVersion: number;
            }[];
        };
        readonly CountChanges: {
            readonly changes: readonly {
                /** Format: uuid */
                readonly initiativeId: string;
                readonly period: components["schemas"]["Period"];
                /** @enum {string} */
                readonly figure: "women" | "men" | "participants";
                readonly value: components["schemas"]["Value"];
                /** @default  */
                readonly comment: string;
                /**
                 * @description Why it is another number than before; demanded where there is a number already.
                 * @default
                 */
                readonly reason: string;
                readonly expectedVersion: number;
            }[];
        };
        readonly Counts: {
            readonly year: number;
            readonly isLocked: boolean;
            /** @description The year's follow-up is over; a number that is registered now says why, also the first time. */
            readonly isLate: boolean;
            /** @description What participants are counted for, in order. */
            readonly periods: readonly components["schemas"]["Period"][];
            /** @description What is counted, to be shown next to the fields. */
            readonly definition: string;
            /** @description One for each initiative that participants are counted in. */
            readonly rows: readonly {
                readonly initiativeId: string;
                readonly name: string;
                readonly orientation: components["schemas"]["Orientation"];
                /** Format: date */
                readonly startsOn: string;
                /**
                 * Format: date
                 * @description Its last day.
                 */
                readonly endsOn: string | null;
                readonly mayEdit: boolean;
                /** @description Why whoever asks may not edit it, and what to do; null where she may. */
                readonly whyNot: string | null;
                readonly planned: components["schemas"]["Value"];
                /** @description Women and men, or participants, of every period in order. */
                readonly counts: readonly {
                    readonly period: components["schemas"]["Period"];
                    /** @enum {string} */
                    readonly figure: "women" | "men" | "participants";
                    readonly state: components["schemas"]["State"];
                }[];
                /** @description The same figures of the year before, of its own periods; those that were set. */
                readonly lastYear: readonly {
                    readonly period: components["schemas"]["Period"];
                    /** @enum {string} */
                    readonly figure: "women" | "men" | "participants";
                    readonly value: components["schemas"]["Value"];
                }[];
            }[];
            readonly warnings: readonly components["schemas"]["Warning"][];
        };
        readonly ImportPreview: {
            readonly changes: readonly {
                readonly row: number;
                readonly initiativeId: string | null;
                readonly initiative: string | null;
                readonly period: components["schemas"]["Period"];
                readonly figure: components["schemas"]["Figure"];
                readonly about: string;
                readonly aboutLabel: string;
                readonly from: components["schemas"]["Value"];
                readonly value: components["schemas"]["Value"];
                readonly comment: string;
                readonly reason: string;
                readonly expectedVersion: number;
            }[];
            /** @description Rows that say what is there already, or nothing. */
            readonly unchanged: number;
            /** @description While there are any, nothing can be read in. */
            readonly mistakes: readonly {
                /** @description As the spreadsheet numbers it; the headings are row 1. */
                readonly row: number;
                readonly column: string;
                readonly what: string;
                readonly whatToDo: string;
            }[];
        };
        readonly PreviewedChanges: {
            readonly changes: readonly {
                /** Format: uuid */
                readonly initiativeId: string | null;
                readonly period: components["schemas"]["Period"];
                readonly figure: components["schemas"]["Figure"];
                readonly about: string;
                readonly value: components["schemas"]["Value"];
                readonly comment: string;
                readonly reason: string;
                readonly expectedVersion: number;
            }[];
        };
        readonly Applied: {
            readonly written: number;
        };
        readonly History: {
            readonly entries: readonly {
                readonly initiativeId: string | null;
                /** @description Its name. */
                readonly initiative: string | null;
                readonly period: components["schemas"]["Period"];
                readonly figure: components["schemas"]["Figure"];
                readonly about: string;
                /** @description The financier's name, or the type of cost in words. */
                readonly aboutLabel: string;
                readonly version: number;
                readonly from: components["schemas"]["Value"];
                readonly to: components["schemas"]["Value"];
                readonly comment: string;
                readonly reason: string;
                /** Format: date-time */
                readonly setAt: string;
                readonly setBy: string | null;
                /** @description As what, in words. */
                readonly role: string;
            }[];
        };
        /** @description Problem details (RFC 9457). Nothing was written. */
        readonly ChangedMeanwhile: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail: string;
            /** @description Each figure that somebody else has set since; absent when it was refused for another reason. */
            readonly theirs?: readonly {
                readonly initiativeId: string | null;
                readonly initiative: string | null;
                readonly period: components["schemas"]["Period"];
                readonly figure: components["schemas"]["Figure"];
                readonly about: string;
                readonly aboutLabel: string;
                readonly theirs: components["schemas"]["State"];
                readonly yours: {
                    readonly value: components["schemas"]["Value"];
                    readonly comment: string;
                };
            }[];
        };
    };
    responses: never;
    parameters: {
        /** @description The federation's organisationsnummer, twelve digits. */
        readonly federation: string;
        readonly year: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly readEconomy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The federation's organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
                readonly year: components["parameters"]["year"];
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
                    readonly "application/json": components["schemas"]["Economy"];
                };
            };
        };
    };
    readonly setEconomy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The federation's organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
                readonly year: components["parameters"]["year"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EconomyChanges"];
            };
        };
        readonly responses: {
            /** @description The economy as it is now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Economy"];
                };
            };
            /** @description Somebody else has set a figure since, or the year is locked */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ChangedMeanwhile"];
                };
            };
        };
    };
    readonly readCounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The federation's organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
                readonly year: components["parameters"]["year"];
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
                    readonly "application/json": components["schemas"]["Counts"];
                };
            };
        };
    };
    readonly setCounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The federation's organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
                readonly year: components["parameters"]["year"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CountChanges"];
            };
        };
        readonly responses: {
            /** @description The counts as they are now */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Counts"];
                };
            };
            /** @description Somebody else has set a figure since, or the year is locked */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ChangedMeanwhile"];
                };
            };
        };
    };
    readonly readFigureHistory: {
        readonly parameters: {
            readonly query?: {
                readonly initiative?: string;
                readonly figure?: components["schemas"]["Figure"];
                readonly about?: string;
                readonly period?: components["schemas"]["Period"];
            };
            readonly header?: never;
            readonly path: {
                /** @description The federation's organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
                readonly year: components["parameters"]["year"];
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
    readonly readImportTemplate: {
        readonly parameters: {
            readonly query?: {
                readonly format?: "csv" | "xlsx";
            };
            readonly header?: never;
            readonly path: {
                /** @description The federation's organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
                readonly year: components["parameters"]["year"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description CSV (UTF-8 with byte order mark, semicolons) or XLSX */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": unknown;
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
        };
    };
    readonly previewImport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The federation's organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
                readonly year: components["parameters"]["year"];
            };
            readonly cookie?: never;
        };
        /** @description CSV in UTF-8 with semicolons, or XLSX, with the template's columns in any order. An empty value leaves the figure as it is; the word `tom` empties it. Formulas are not evaluated. */
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": unknown;
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportPreview"];
                };
            };
        };
    };
    readonly applyImport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description The federation's organisationsnummer, twelve digits. */
                readonly federation: components["parameters"]["federation"];
                readonly year: components["parameters"]["year"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PreviewedChanges"];
            };
        };
        readonly responses: {
            /** @description Done */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Applied"];
                };
            };
            /** @description Somebody else has set a figure since, or the year is locked */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["ChangedMeanwhile"];
                };
            };
        };
    };
}
