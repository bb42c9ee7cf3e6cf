export { startLoginService, type LoginClient, type RunningLoginService } from './start-login-service.ts';
export { testPersons, type Employer, type TestPerson } from './test-persons.ts';
