/** The rules for scripts, on top of the recommended ones; types, and names that do not exist, are the matter of tsc. */
import js from "@eslint/js";

const BYPASS = "A page is made of nodes, never of HTML from strings: contributors' text must stay text.";

export default [
  { files: ["hooks/rumpun/assets/**/*.js", "tests/{scripts,search}/**/*.js", "eslint.config.js"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off",
      "no-control-regex": "off", // taking such characters out is what our expressions with them are for
      "no-unused-vars": ["error", { caughtErrors: "none" }],
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-shadow": "error",
      "no-else-return": "error",
      "no-console": ["error", { allow: ["error"] }],
      "no-promise-executor-return": "error",
      "array-callback-return": "error",
      "default-case-last": "error",
      "object-shorthand": "error",
      "no-duplicate-imports": "error",
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", 40],
      complexity: ["error", 20],
      "no-restricted-properties": [
        "error",
        { property: "insertAdjacentHTML", message: BYPASS },
        { property: "setHTMLUnsafe", message: BYPASS },
        { object: "document", property: "write", message: BYPASS },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]", message: BYPASS },
      ],
    },
  },
];
