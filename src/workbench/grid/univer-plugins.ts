import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import type { Univer } from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import {
  BrowserClipboardService,
  IClipboardInterfaceService,
  ThemeSwitcherService,
  UniverUIPlugin,
} from '@univerjs/ui';
import { ConstructedTheme } from './univer-theme';
import { withoutStyles } from './unstyled-html';

/** Univer's plugins for a spreadsheet without its ribbon, footer and menus, and without computing. */
export function registerPlugins(univer: Univer, container: HTMLElement): void {
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    footer: false,
    contextMenu: false,
    disableAutoFocus: true,
    override: [
      [ThemeSwitcherService, { useClass: ConstructedTheme }],
      [IClipboardInterfaceService, { useClass: UnstyledClipboard, lazy: true }],
    ],
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsUIPlugin, { formulaBar: true, footer: false });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true });
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
}

/** Copies cells without their inline styles: the browser parses what is copied under our policy, which forbids them. */
class UnstyledClipboard extends BrowserClipboardService {
  override write(text: string, html: string, customData?: Record<string, string>): Promise<void> {
    return super.write(text, withoutStyles(html), customData);
  }
}
