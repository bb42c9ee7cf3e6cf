export { createAdmission, type Admission, type AdmissionParts } from './admission.ts';
