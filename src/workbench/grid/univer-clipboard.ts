import { BrowserClipboardService } from '@univerjs/ui';
import { withoutStyles } from './unstyled-html';

/** Copies cells without their inline styles: the browser parses what is copied under our policy, which forbids them. */
export class UnstyledClipboard extends BrowserClipboardService {
  override write(text: string, html: string, customData?: Record<string, string>): Promise<void> {
    return super.write(text, withoutStyles(html), customData);
  }
}
