import { driveCounty, expectDriven } from './county-drive';
import { WorkbenchPage } from './page';

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await WorkbenchPage.start();
});
afterAll(() => workbench?.close());

test('a county is checked, marked, put right and reported on, as its statistician would', async () => {
  expectDriven(await driveCounty(workbench));
});

test('the frame and the pane are accessible', async () => {
  expect(await workbench.accessibilityProblems()).toEqual([]);
});

test('in the meantime nothing left the origin, nothing broke the policy, nothing went wrong', () => {
  expect(workbench.foreignRequests).toEqual([]);
  expect(workbench.violations).toEqual([]);
  expect(workbench.errors).toEqual([]);
});
