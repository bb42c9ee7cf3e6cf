import type { operations } from '../../../web-contract/course.ts';
import { agreementDocumentHandlers } from './agreement-document-handlers.ts';
import { courseActHandlers } from './course-act-handlers.ts';
import type { CourseHandlerParts } from './course-handler-parts.ts';
import { courseReadingHandlers } from './course-reading-handlers.ts';
import type { HandlersOf } from './handlers.ts';

/** A connection's course: for the operator, the municipality and the agencies. */
export function courseHandlers(parts: CourseHandlerParts): HandlersOf<operations> {
  return {
    ...courseReadingHandlers(parts),
    ...courseActHandlers(parts),
    ...agreementDocumentHandlers(parts),
  };
}
