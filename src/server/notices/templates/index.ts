import { actUndone, type ActUndone } from './act-undone.ts';
import { accessOpened, type AccessOpened } from './access-opened.ts';
import { agencyNotified, type AgencyNotified } from './agency-notified.ts';
import { agencyPeriodPassed, type AgencyPeriodPassed } from './agency-period-passed.ts';
import { agencyPreconditionsMet, type AgencyPreconditionsMet } from './agency-preconditions-met.ts';
import { agencyQualified, type AgencyQualified } from './agency-qualified.ts';
import { agencyStopped, type AgencyStopped } from './agency-stopped.ts';
import { agentEnded, type AgentEnded } from './agent-ended.ts';
import { agentRegistered, type AgentRegistered } from './agent-registered.ts';
import { breachNotified, type BreachNotified } from './breach-notified.ts';
import { breachPeriodPassed, type BreachPeriodPassed } from './breach-period-passed.ts';
import { breachRemedied, type BreachRemedied } from './breach-remedied.ts';
import { certificateExpires, type CertificateExpires } from './certificate-expires.ts';
import { certificateRegistered, type CertificateRegistered } from './certificate-registered.ts';
import { certificateWithdrawn, type CertificateWithdrawn } from './certificate-withdrawn.ts';
import { completionAsked, type CompletionAsked } from './completion-asked.ts';
import { connectionEnded, type ConnectionEnded } from './connection-ended.ts';
import { connectionNotOpened, type ConnectionNotOpened } from './connection-not-opened.ts';
import { contactsChanged, type ContactsChanged } from './contacts-changed.ts';
import { faultReportArrived, type FaultReportArrived } from './fault-report-arrived.ts';
import { faultReportReceived, type FaultReportReceived } from './fault-report-received.ts';
import { finsamTemplates, type FinsamTemplateValues } from './finsam-templates.ts';
import { lefiTemplates, type LefiTemplateValues } from './lefi-templates.ts';
import { orderApproved, type OrderApproved } from './order-approved.ts';
import { orderOverdue, type OrderOverdue } from './order-overdue.ts';
import { orderReceived, type OrderReceived } from './order-received.ts';
import { orderRefused, type OrderRefused } from './order-refused.ts';
import { signatureAsked, type SignatureAsked } from './signature-asked.ts';
import { supplierChanged, type SupplierChanged } from './supplier-changed.ts';
import { terminationReceived, type TerminationReceived } from './termination-received.ts';
import type { Template } from './template.ts';

/** What each letter is told to say. */
export interface TemplateValues extends LefiTemplateValues, FinsamTemplateValues {
  readonly 'signature-asked': SignatureAsked;
  readonly 'order-received': OrderReceived;
  readonly 'completion-asked': CompletionAsked;
  readonly 'order-approved': OrderApproved;
  readonly 'order-refused': OrderRefused;
  readonly 'access-opened': AccessOpened;
  readonly 'supplier-changed': SupplierChanged;
  readonly 'contacts-changed': ContactsChanged;
  readonly 'certificate-registered': CertificateRegistered;
  readonly 'certificate-expires': CertificateExpires;
  readonly 'certificate-withdrawn': CertificateWithdrawn;
  readonly 'breach-notified': BreachNotified;
  readonly 'breach-remedied': BreachRemedied;
  readonly 'connection-ended': ConnectionEnded;
  readonly 'connection-not-opened': ConnectionNotOpened;
  readonly 'agency-notified': AgencyNotified;
  readonly 'agency-qualified': AgencyQualified;
  readonly 'act-undone': ActUndone;
  readonly 'agency-stopped': AgencyStopped;
  readonly 'agency-preconditions-met': AgencyPreconditionsMet;
  readonly 'termination-received': TerminationReceived;
  readonly 'agent-registered': AgentRegistered;
  readonly 'agent-ended': AgentEnded;
  readonly 'fault-report-received': FaultReportReceived;
  readonly 'fault-report-arrived': FaultReportArrived;
  readonly 'order-overdue': OrderOverdue;
  readonly 'breach-period-passed': BreachPeriodPassed;
  readonly 'agency-period-passed': AgencyPeriodPassed;
}

export type TemplateName = keyof TemplateValues;

export const templates: { readonly [Name in TemplateName]: Template<TemplateValues[Name]> } = {
  'signature-asked': signatureAsked,
  'order-received': orderReceived,
  'completion-asked': completionAsked,
  'order-approved': orderApproved,
  'order-refused': orderRefused,
  'access-opened': accessOpened,
  'supplier-changed': supplierChanged,
  'contacts-changed': contactsChanged,
  'certificate-registered': certificateRegistered,
  'certificate-expires': certificateExpires,
  'certificate-withdrawn': certificateWithdrawn,
  'breach-notified': breachNotified,
  'breach-remedied': breachRemedied,
  'connection-ended': connectionEnded,
  'connection-not-opened': connectionNotOpened,
  'agency-notified': agencyNotified,
  'agency-qualified': agencyQualified,
  'act-undone': actUndone,
  'agency-stopped': agencyStopped,
  'agency-preconditions-met': agencyPreconditionsMet,
  'termination-received': terminationReceived,
  'agent-registered': agentRegistered,
  'agent-ended': agentEnded,
  'fault-report-received': faultReportReceived,
  'fault-report-arrived': faultReportArrived,
  'order-overdue': orderOverdue,
  'breach-period-passed': breachPeriodPassed,
  'agency-period-passed': agencyPeriodPassed,
  ...lefiTemplates,
  ...finsamTemplates,
};
