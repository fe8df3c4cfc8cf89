;;; eglot.el --- Emacs as a client: findings, a hover and an edit through eglot  -*- lexical-binding: t; -*-
;; SERVER is the command line tool, FILE a draft. Written for Emacs 28 with eglot 1.9.
(require 'package)
(package-initialize)
(require 'eglot)
(require 'flymake)

(define-derived-mode creg-mode prog-mode "Creg" "Drafts of credit regulations.")
(add-to-list 'eglot-server-programs
             `(creg-mode . ("node" ,(getenv "SERVER") "server" "--stdio")))

(defun creg-wait (what holds)
  "Wait until HOLDS returns something, and return it; WHAT is waited for."
  (let ((end (+ (float-time) 20)) found)
    (while (not (setq found (funcall holds)))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))
    found))

(defun creg-finding ()
  "The finding on the criterion that hands the decision to an opinion."
  (seq-find (lambda (each) (string-match-p "clarity/unbounded-discretion" (format "%s %s" (flymake-diagnostic-text each) (flymake-diagnostic-data each))))
            (flymake-diagnostics)))

(condition-case reason
    (progn
      (find-file (getenv "FILE"))
      (creg-mode)
      (setq-local eglot-sync-connect t)
      (apply #'eglot--connect (eglot--guess-contact))
      (flymake-start)
      (let* ((finding (creg-wait "findings" #'creg-finding))
             (words (buffer-substring (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding))))
        (dolist (each (flymake-diagnostics)) (princ (format "  %s\n" (car (split-string (flymake-diagnostic-text each) "\n")))))
        (unless (string-match-p "认为" words) (error "The finding is on: %s" words))
        (goto-char (flymake-diagnostic-beg finding))
        (let ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover (eglot--TextDocumentPositionParams))))
          (unless (string-match-p "国办发〔2020〕49号" (format "%S" hover)) (error "The hover cites no norm: %S" hover)))
        ;; An edit is followed: without the criterion the finding is gone.
        (delete-region (line-beginning-position) (line-beginning-position 2))
        (eglot--signal-textDocument/didChange)
        (creg-wait "the finding to go" (lambda () (not (creg-finding)))))
      (eglot-shutdown (eglot--current-server-or-lose))
      (princ "Emacs: 1 passed, 0 failed\n"))
  (error (princ (format "%s\nEmacs: 0 passed, 1 failed\n" (error-message-string reason)))
         (kill-emacs 1)))
