import { LocaleType, mergeLocales } from '@univerjs/core';
import designEn from '@univerjs/design/locale/en-US';
import designZh from '@univerjs/design/locale/zh-CN';
import docsUiEn from '@univerjs/docs-ui/locale/en-US';
import docsUiZh from '@univerjs/docs-ui/locale/zh-CN';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import sheetsZh from '@univerjs/sheets/locale/zh-CN';
import sheetsFormulaEn from '@univerjs/sheets-formula/locale/en-US';
import sheetsFormulaZh from '@univerjs/sheets-formula/locale/zh-CN';
import sheetsFormulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import sheetsFormulaUiZh from '@univerjs/sheets-formula-ui/locale/zh-CN';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiZh from '@univerjs/sheets-ui/locale/zh-CN';
import uiEn from '@univerjs/ui/locale/en-US';
import uiZh from '@univerjs/ui/locale/zh-CN';
import type { Language } from '../../locale/language';

export const LOCALE_OF: Readonly<Record<Language, LocaleType>> = { zh: LocaleType.ZH_CN, en: LocaleType.EN_US };

export const locales = {
  [LocaleType.ZH_CN]: mergeLocales(designZh, uiZh, docsUiZh, sheetsZh, sheetsUiZh, sheetsFormulaZh, sheetsFormulaUiZh),
  [LocaleType.EN_US]: mergeLocales(designEn, uiEn, docsUiEn, sheetsEn, sheetsUiEn, sheetsFormulaEn, sheetsFormulaUiEn),
};
