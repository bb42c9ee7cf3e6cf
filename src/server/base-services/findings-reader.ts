import type { Part } from '../../values/outcome.ts';
import type { Question } from '../../values/question.ts';
import type { Findings } from '../../values/findings/findings.ts';

/**
 * Reads what one agency's part says. The part has been held against the contract before; what the contract does not
 * have is shown verbatim and marked unknown. Pure; never throws for what an agency may write.
 */
export type FindingsReader = (part: Part, question: Question) => Findings;
