export { startLoginService, type RunningLoginService } from './start-login-service.ts';
export { testPersons } from './test-persons.ts';
