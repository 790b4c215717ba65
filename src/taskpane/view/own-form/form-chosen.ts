import type { FormFile } from '../../../embedded/form/form-file';
import type { FormProfile } from '../../../reporting/own-form/form-profile';

/** A blank form that the user chose, and what he answered of it. */
export interface FormChosen {
  readonly form: FormFile;
  readonly profile: FormProfile;
  readonly isTraced: boolean;
  /** The proposals that he ticked; absent: those that the answers confirm. */
  readonly ticked?: ReadonlySet<string> | undefined;
}
