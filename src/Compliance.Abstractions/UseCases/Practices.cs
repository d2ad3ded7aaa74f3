namespace Compliance;

/// <summary>Values of the fact <c>practice</c> in the base vocabulary; packs may add more.</summary>
public static class Practices
{
    /// <summary><c>face-database</c>.</summary>
    public const string FaceDatabase = "face-database";

    /// <summary><c>biometric-identification</c>.</summary>
    public const string BiometricIdentification = "biometric-identification";

    /// <summary><c>live-biometric-identification</c>.</summary>
    public const string LiveBiometricIdentification = "live-biometric-identification";

    /// <summary><c>later-biometric-identification</c>.</summary>
    public const string LaterBiometricIdentification = "later-biometric-identification";

    /// <summary><c>biometric-categorisation</c>.</summary>
    public const string BiometricCategorisation = "biometric-categorisation";

    /// <summary><c>emotion-inference</c>.</summary>
    public const string EmotionInference = "emotion-inference";

    /// <summary><c>social-scoring</c>.</summary>
    public const string SocialScoring = "social-scoring";

    /// <summary><c>crime-prediction</c>.</summary>
    public const string CrimePrediction = "crime-prediction";

    /// <summary><c>manipulation</c>.</summary>
    public const string Manipulation = "manipulation";

    /// <summary><c>exploitation-of-vulnerability</c>.</summary>
    public const string ExploitationOfVulnerability = "exploitation-of-vulnerability";

    /// <summary><c>surveillance</c>.</summary>
    public const string Surveillance = "surveillance";

    /// <summary><c>profiling</c>.</summary>
    public const string Profiling = "profiling";
}
