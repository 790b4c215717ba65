/*
 * The first script of a page, in plain ECMAScript 5, so that any engine reads it: where the rest can't start, it says why
 * and what to do, in both languages, instead of a blank page. `data-place` of its script element is what the page fills.
 */
(function () {
  var script = document.currentScript || document.getElementsByTagName('script')[0];
  var place = script.getAttribute('data-place');
  /* Milliseconds: Office.js may come slowly, and is let come late. */
  var PATIENCE = Number(script.getAttribute('data-patience') || 20000);
  var box = null;

  var TEXTS = {
    engine: [
      '此 Excel 内嵌的浏览器太旧，不能运行本加载项。请把 Office 更新到 Microsoft 365 或 Excel 2021 及以上版本；也可以在新版 Edge、Chrome 中打开单文件“优质均衡核查.html”核查同一份工作簿。',
      'The browser inside this Excel is too old. Update to Microsoft 365 or Excel 2021 or later, or check the same workbook in a current Edge or Chrome with the single file 优质均衡核查.html.'
    ],
    office: [
      '微软的 Office.js 没有加载，窗格不能连接 Excel。请检查网络后关闭并重新打开窗格；仍不行时请管理员核对 Office.js 的地址能否访问。',
      'Microsoft’s Office.js did not load. Check the network, close the pane and open it again; if that does not help, ask your administrator whether its address can be reached.'
    ],
    file: [
      '程序文件没有全部加载。请检查网络后关闭并重新打开窗格；刚更新过的，请先清除 Office 缓存。',
      'Not all files of the program loaded. Check the network, close the pane and open it again; after an update, clear the Office cache first.'
    ],
    policy: [
      '单位的安全策略不许本页运行所需的文件。请把下面一行交给管理员。',
      'A security policy forbids a file that this page needs. Give the line below to your administrator.'
    ],
    error: [
      '没有启动成功。请关闭窗格重新打开；仍不行时请把下面一行交给技术支持。',
      'It could not start. Close the pane and open it again; if that does not help, give the line below to your support.'
    ],
    slow: [
      '启动用时比平常长，仍在等待。一直不出现时，请关闭窗格重新打开，并检查网络。',
      'Starting takes longer than usual; still waiting. If nothing appears, check the network, close the pane and open it again.'
    ]
  };

  function isStarted() {
    var filled = document.getElementById(place);
    return filled !== null && filled.firstChild !== null;
  }

  function paragraph(text, language) {
    var line = document.createElement('p');
    if (language) line.lang = language;
    line.appendChild(document.createTextNode(text));
    return line;
  }

  /* From the cause to what follows from it: a cause takes the place of its consequences, never the other way round. */
  var RANKS = ['slow', 'error', 'file', 'office', 'policy', 'engine'];

  function say(what, detail) {
    if (isStarted() || (box !== null && rank(box.getAttribute('data-trouble')) >= rank(what))) return;
    if (!document.body) {
      document.addEventListener('DOMContentLoaded', function () {
        say(what, detail);
      });
      return;
    }
    clear();
    box = document.createElement('div');
    box.setAttribute('role', 'alert');
    box.setAttribute('data-trouble', what);
    box.style.cssText = 'padding:16px;font:14px/1.6 "Microsoft YaHei",sans-serif';
    box.appendChild(paragraph(TEXTS[what][0], 'zh-CN'));
    box.appendChild(paragraph(TEXTS[what][1], 'en'));
    if (detail) box.appendChild(paragraph(String(detail).slice(0, 300)));
    document.body.insertBefore(box, document.body.firstChild);
  }

  function rank(what) {
    return RANKS.indexOf(what);
  }

  function clear() {
    if (box !== null && box.parentNode) box.parentNode.removeChild(box);
    box = null;
  }

  if (typeof Object.hasOwn !== 'function' || typeof Array.prototype.at !== 'function') {
    say('engine');
    return;
  }

  window.addEventListener(
    'error',
    function (event) {
      var target = event.target;
      var isFile = target && target !== window && target.nodeName === 'SCRIPT';
      if (!isFile) say('error', event.message);
      else say(/office(\.debug)?\.js/.test(target.src) ? 'office' : 'file', target.src);
    },
    true
  );
  window.addEventListener('unhandledrejection', function (event) {
    say('error', event.reason && event.reason.message ? event.reason.message : event.reason);
  });
  document.addEventListener('securitypolicyviolation', function (event) {
    /* A library that only tries whether it may evaluate goes on without. */
    if (/^script/.test(event.effectiveDirective) && event.blockedURI !== 'eval')
      say('policy', event.effectiveDirective + ' ' + event.blockedURI);
  });

  setTimeout(function () {
    say('slow');
  }, PATIENCE);
  var watching = setInterval(function () {
    if (!isStarted()) return;
    clearInterval(watching);
    clear();
  }, 200);
})();
