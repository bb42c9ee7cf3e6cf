import {
  actToUndo,
  carriedOut,
  changeContacts,
  changeSupplier,
  endAgentAssignment,
  endForBreach,
  notifyBreach,
  notifyPreconditions,
  qualifyMunicipality,
  recordPreconditionsMet,
  recordRemedy,
  registerAgent,
  renewCertificate,
  stopDisclosure,
  terminateConnection,
  undoAct,
  withdrawConnectionCertificate,
  type ActTaken,
  type CourseAct,
  type CourseParts,
} from '../../connections/index.ts';
import { NotFound } from '../../parties/index.ts';
import { mandateFor, PermissionDenied, type Mandate } from '../../permissions/index.ts';
import type { operations } from '../../../web-contract/course.ts';
import type { CourseHandlerParts } from './course-handler-parts.ts';
import type { Call, HandlersOf } from './handlers.ts';

type ActOperations = Pick<
  operations,
  | 'changeSupplier'
  | 'carryOutChangeSupplier'
  | 'changeConnectionContacts'
  | 'carryOutChangeConnectionContacts'
  | 'renewCertificate'
  | 'carryOutRenewCertificate'
  | 'terminateConnection'
  | 'carryOutTerminateConnection'
  | 'registerAgent'
  | 'carryOutRegisterAgent'
  | 'endAgentAssignment'
  | 'carryOutEndAgentAssignment'
  | 'withdrawConnectionCertificate'
  | 'notifyBreach'
  | 'recordRemedy'
  | 'endForBreach'
  | 'notifyPreconditions'
  | 'recordPreconditionsMet'
  | 'stopDisclosure'
  | 'qualifyMunicipality'
  | 'undoConnectionAct'
>;

type On = { readonly mandate: Mandate; readonly connectionId: string };
type Does<Body> = (parts: CourseParts, on: On, body: Body) => Promise<ActTaken>;

export function courseActHandlers(parts: CourseHandlerParts): HandlersOf<ActOperations> {
  const doing =
    <Body>(act: Does<Body>) =>
    async (asked: {
      readonly mandate: Mandate;
      readonly params: { readonly connectionId: string };
      readonly body: Body;
    }) => {
      const on = { mandate: asked.mandate, connectionId: asked.params.connectionId };
      return tell(await act(parts, on, asked.body));
    };
  return {
    changeSupplier: doing(changeSupplier),
    carryOutChangeSupplier: doing(changeSupplier),
    changeConnectionContacts: doing(changeContacts),
    carryOutChangeConnectionContacts: doing(changeContacts),
    renewCertificate: doing(renewCertificate),
    carryOutRenewCertificate: doing(renewCertificate),
    terminateConnection: doing(terminateConnection),
    carryOutTerminateConnection: doing(terminateConnection),
    registerAgent: doing(registerAgent),
    carryOutRegisterAgent: doing(registerAgent),
    endAgentAssignment: doing(endAgentAssignment),
    carryOutEndAgentAssignment: doing(endAgentAssignment),
    withdrawConnectionCertificate: doing(withdrawConnectionCertificate),
    notifyBreach: doing(notifyBreach),
    recordRemedy: doing(recordRemedy),
    endForBreach: doing(endForBreach),
    notifyPreconditions: doing(notifyPreconditions),
    recordPreconditionsMet: doing(recordPreconditionsMet),
    stopDisclosure: doing(stopDisclosure),
    qualifyMunicipality: doing(qualifyMunicipality),
    undoConnectionAct: async ({ actor, mayUse, params, body }) => {
      const mandate = await mandateToUndo(parts, { actor, mayUse }, params);
      const { connectionId, actId } = params;
      return tell(await undoAct(parts, { mandate, connectionId }, { actId, reason: body.reason }));
    },
  };
}

function tell({ actId, effectiveAt }: ActTaken) {
  return { actId, effectiveAt: new Date(effectiveAt).toISOString() };
}

/** Whoever may do the act may undo it; the operator what it carries out for a municipality. */
async function mandateToUndo(
  { database, registry, now }: CourseHandlerParts,
  { actor, mayUse }: Pick<Call, 'actor' | 'mayUse'>,
  { connectionId, actId }: { readonly connectionId: string; readonly actId: string },
): Promise<Mandate> {
  const connection = registry.current().connections.get(connectionId);
  const undone = await actToUndo({ database }, { connectionId, actId });
  if (connection === undefined || undone === null)
    throw new NotFound('Det finns ingen sådan händelse att ångra.');
  const { act, ...whose } = undone;
  const subject = { organisationsnummer: connection.organisationsnummer, ...whose };
  const mandate = (of: CourseAct | 'carry-out-change') =>
    mandateFor(database, actor, { act: of, subject, now: now(), mayUse });
  try {
    return await mandate(act);
  } catch (error) {
    if (!(error instanceof PermissionDenied) || !carriedOut.includes(act)) throw error;
    return await mandate('carry-out-change');
  }
}
