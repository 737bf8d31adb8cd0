namespace PaymentPortal.Providers.Sandbox.Server;

/// <summary>What payer, merchant and time do to it. Each verb may be called again; what is decided stays decided.</summary>
public sealed partial class SandboxPayment
{
    /// <summary>The reasons that a refusal can have.</summary>
    public static readonly IReadOnlyList<string> Reasons = ["limit", "insufficient-funds", "card-expired"];

    /// <summary>The payer decides; says nothing when it was decided or has expired before.</summary>
    public void Choose(SandboxOutcome outcome, string? reason, SandboxOptions delays, DateTimeOffset now)
    {
        if (!IsUndecided(now))
        {
            return;
        }

        switch (outcome)
        {
            case SandboxOutcome.Succeed:
                Capture(AmountValue);
                Tell(new SandboxNews("captured"));
                break;
            case SandboxOutcome.Refuse:
                Refuse(Reasons.Contains(reason) ? reason! : Reasons[0]);
                break;
            case SandboxOutcome.Cancel:
                Status = SandboxPaymentStatus.Cancelled;
                Tell(new SandboxNews("cancelled"));
                break;
            case SandboxOutcome.Pending:
                Status = SandboxPaymentStatus.Pending;
                CaptureAt = now + delays.PendingDelay;
                Tell(new SandboxNews("pending"));
                break;
            case SandboxOutcome.Timeout:
                Capture(AmountValue);
                SilentUntil = now + delays.SilenceFor;
                Version++;
                break;
            case SandboxOutcome.LateSucceed:
                CaptureAt = now + delays.LateDelay;
                Version++;
                break;
            case SandboxOutcome.Duplicate:
                Capture(AmountValue);
                Tell(new SandboxNews("captured", Times: 2));
                Tell(new SandboxNews("pending", Times: 2));
                break;
        }
    }

    /// <summary>The merchant calls it off; nothing happens once the payer has agreed.</summary>
    public void CallOff(DateTimeOffset now)
    {
        if (IsUndecided(now))
        {
            Status = SandboxPaymentStatus.Cancelled;
            Version++;
        }
    }

    /// <summary>The money that was to come by itself comes; true when it did.</summary>
    public bool CaptureWhenDue(DateTimeOffset now) => CaptureAt <= now && Confirm();

    /// <summary>The bank confirms what was agreed; true when something was waiting for it.</summary>
    public bool Confirm()
    {
        if (CaptureAt is null)
        {
            return false;
        }

        Capture(AmountValue);
        Tell(new SandboxNews("captured"));
        return true;
    }

    /// <summary>The bank refuses what was agreed.</summary>
    public void Fail()
    {
        if (CaptureAt is not null)
        {
            Refuse("insufficient-funds");
        }
    }

    private void Refuse(string reason)
    {
        Status = SandboxPaymentStatus.Refused;
        Reason = reason;
        CaptureAt = null;
        Tell(new SandboxNews("refused"));
    }

    private void Capture(long value)
    {
        Status = SandboxPaymentStatus.Captured;
        CaptureAt = null;
        Captures = [.. Captures, new SandboxCapture($"cap_{Id:N}_{Captures.Count + 1}", value, CurrencyCode)];
    }
}
