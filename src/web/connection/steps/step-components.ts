import type { Component } from 'vue';
import type { StepKey } from '../order-steps.ts';
import CertificateStep from './CertificateStep.vue';
import ConfirmationsStep from './ConfirmationsStep.vue';
import ContactsStep from './ContactsStep.vue';
import DecisionStep from './DecisionStep.vue';
import EnclosuresStep from './EnclosuresStep.vue';
import MunicipalityStep from './MunicipalityStep.vue';
import SendStep from './SendStep.vue';
import SignatureStep from './SignatureStep.vue';
import SupplierStep from './SupplierStep.vue';

export const stepComponents: Readonly<Record<StepKey, Component>> = {
  beslut: DecisionStep,
  bestallare: MunicipalityStep,
  kontaktpersoner: ContactsStep,
  certifikat: CertificateStep,
  tjansteleverantor: SupplierStep,
  bekraftelser: ConfirmationsStep,
  bilagor: EnclosuresStep,
  underskrift: SignatureStep,
  'skicka-in': SendStep,
};
